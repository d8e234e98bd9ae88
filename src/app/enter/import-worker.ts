/** The import worker's script: reads exports beside the page, so that the page never waits. */
import { NoExport } from "../../evidence/import/reader.ts";
import type { Answer, Order } from "../import/orders.ts";
import { ImportReading } from "../import/import-reading.ts";

const say = (answer: Answer): void => postMessage(answer);

const PROGRESS_MS = 200;
let last = 0;
const reading = new ImportReading((bytes) => {
  const now = performance.now();
  if (now - last < PROGRESS_MS) return;
  last = now;
  say({ says: "progress", bytes });
});

function act(order: Order): Promise<unknown> {
  switch (order.do) {
    case "look":
      return reading.look(order.files, order.reading);
    case "pick":
      return reading.pick(order);
    case "media":
      return reading.media(order.members);
    case "text-only":
      return reading.textOnly();
  }
}

addEventListener("message", (event: MessageEvent<Order>) => {
  act(event.data).then(
    (value) => say({ says: "done", value }),
    (error: unknown) => {
      if (error instanceof NoExport) say({ says: "trouble", why: error.code, file: error.message });
      else {
        const lost = error instanceof Error && /^(?:NotReadable|NotFound)Error$/.test(error.name);
        say({ says: "trouble", why: lost ? "unreadable" : "broken", file: "" });
      }
    },
  );
});
