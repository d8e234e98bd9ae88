/** Starts the tool that checks a case file. */
import { CheckTool } from "../check/check-tool.tsx";
import { startTool } from "./tool.tsx";

startTool("check", CheckTool);
