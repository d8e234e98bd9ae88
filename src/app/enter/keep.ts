/** Starts the tool that keeps the pages on this device. */
import { KeepTool } from "../keep/keep-tool.tsx";
import { startTool } from "./tool.tsx";

startTool("keep", KeepTool);
