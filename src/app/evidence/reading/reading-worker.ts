/** The work of the reading worker: fetches its files once, draws each picture, evens its light, reads it, and keeps nothing. */
import { evenLight, greyOf } from "../../../evidence/read-text/even-light.ts";
import type { Grey } from "../../../evidence/read-text/even-light.ts";
import { TextReader } from "./core.ts";
import type { StartCore } from "./core.ts";
import type { ReadAnswer, ReadOrder, ReadTrouble } from "./reading-orders.ts";

/** The most pixels that are read: above it a picture is drawn smaller. */
const MOST_PIXELS = 8_000_000;
/** Below it letters are so small that a picture twice as large is read better: half the wrong letters, measured. */
const FEW_PIXELS = 600_000;

/** `core` and `words` are addresses of our own server, with the digest of what lies there in their names. */
type Files = Readonly<{ core: string; words: string }>;

class NotReadable extends Error {
  readonly why: ReadTrouble;
  constructor(why: ReadTrouble) {
    super(`Not readable: ${why}`);
    this.why = why;
  }
}

const say = (answer: ReadAnswer): void => postMessage(answer);

/** Waits for pictures, one after another; a broken one does not end it. */
export function serveReading(start: StartCore, files: Files): void {
  let reader: Promise<TextReader> | null = null;
  const one = async ({ picture }: ReadOrder): Promise<void> => {
    try {
      const grey = await drawn(picture);
      reader ??= ready(start, files);
      const text = await reader;
      const { width, height } = grey;
      say({ says: "done", read: { lines: text.read(evenLight(grey)), width, height } });
    } catch (error) {
      const why = error instanceof NotReadable ? error.why : "broken";
      // The next picture tries anew: the network may be back by then, and a core that broke is of no more use.
      if (why !== "no-picture") reader = null;
      say({ says: "trouble", why });
    }
  };
  let queue = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<ReadOrder>) => {
    queue = queue.then(() => one(data));
  });
}

async function ready(start: StartCore, files: Files): Promise<TextReader> {
  say({ says: "progress", progress: { stage: "loading" } });
  const [wasm, words] = await Promise.all([bytesAt(files.core), bytesAt(files.words)]);
  return TextReader.start(start, { wasm, words: new Uint8Array(words) }, (part) =>
    say({ says: "progress", progress: { stage: "reading", part } }),
  );
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.arrayBuffer();
  } catch {
    // Off line, or cut off while it came: said below.
  }
  throw new NotReadable("no-files");
}

async function drawn(bytes: Blob): Promise<Grey> {
  const picture = await createImageBitmap(bytes).catch(() => null);
  if (picture === null) throw new NotReadable("no-picture");
  const pixels = picture.width * picture.height;
  const scale = pixels > MOST_PIXELS ? Math.sqrt(MOST_PIXELS / pixels) : pixels < FEW_PIXELS ? 2 : 1;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  if (drawing === null) throw new NotReadable("broken");
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return greyOf(drawing.getImageData(0, 0, canvas.width, canvas.height));
}
