/** Starts the service worker. */
import { serveKept } from "../device/worker.ts";

declare const self: Parameters<typeof serveKept>[0];

serveKept(self);
