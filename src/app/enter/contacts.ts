/** Starts the tool that cleans a contacts file. */
import { ContactsTool } from "../contacts/contacts-tool.tsx";
import { startTool } from "./tool.tsx";

startTool("contacts", ContactsTool);
