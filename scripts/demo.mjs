/** Starts the service and says where a sample case opens: nothing of it is stored. */
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ready } from "./ready.mjs";

await ready();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const port = process.env.PORT ?? "8080";
const server = spawn(process.execPath, ["dist/server.mjs"], { cwd: root, stdio: "inherit" });
console.log(`A sample case to look around in: http://127.0.0.1:${port}/notes#sample`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
