/** Starts the person's own side at its own address. */
import { startPrivate } from "../vault/start.tsx";

const root = document.getElementById("notes");
if (root !== null) void startPrivate(root, null);
