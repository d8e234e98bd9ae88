/** Measures reading words in pictures in Chromium: bytes over the wire, seconds, letters read wrongly; tesseract.js reads the same pictures as they are. Prints JSON when run by itself with the origin of a running server. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page, Request } from "@playwright/test";
import { chromium } from "@playwright/test";
import { createWorker } from "tesseract.js";
import { chatPicture, chatText, errorRate } from "../journeys/chat-picture.ts";
import type { ChatStyle } from "../journeys/chat-picture.ts";
import { door, startCase } from "../journeys/own-side.ts";

const STYLES = ["light", "dark", "blue", "blue-dark"] as const satisfies readonly ChatStyle[];

/** Letters wrong in parts of all, ours and the peer's, and from the press until the words stand there. */
export type PictureFigures = Readonly<{
  style: ChatStyle;
  seconds: number;
  wrong: number;
  peerWrong: number;
}>;

/** `wireBytes`: what is fetched for the first picture, as it comes; `laterBytes`: for those after it. The first picture's seconds hold the loading. */
export type ReadTextFigures = Readonly<{
  wireBytes: number;
  laterBytes: number;
  pictures: readonly PictureFigures[];
}>;

/** `origin`: of a running server. Times are of this machine. */
export async function measureReadText(browser: Browser, origin: string): Promise<ReadTextFigures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.startsWith("/read/")) asked.push(request);
  });
  await page.goto(`${origin}/notes`);
  await startCase(page);
  const pictures: PictureFigures[] = [];
  let wireBytes = 0;
  for (const style of STYLES) {
    const picture = await chatPicture(page, style);
    const { text, seconds } = await readOne(page, picture);
    const wrong = errorRate(chatText(), text);
    pictures.push({ style, seconds, wrong, peerWrong: await peerRate(picture) });
    if (wireBytes === 0) wireBytes = await bytesOf(asked.splice(0));
  }
  const laterBytes = await bytesOf(asked);
  await context.close();
  return { wireBytes, laterBytes, pictures };
}

async function bytesOf(requests: readonly Request[]): Promise<number> {
  let sum = 0;
  for (const request of requests) {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    sum += responseHeadersSize + responseBodySize;
  }
  return sum;
}

async function readOne(page: Page, buffer: Buffer): Promise<Readonly<{ text: string; seconds: number }>> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await door(page, "More");
  await page.getByRole("button", { name: /^Proof/ }).click();
  await press("Add proof");
  await page.getByLabel("No", { exact: true }).check({ force: true });
  const picking = page.waitForEvent("filechooser");
  await press("Choose other files");
  await (await picking).setFiles([{ name: "chat.png", mimeType: "image/png", buffer }]);
  await press("Say what it shows");
  const started = performance.now();
  await press("Read the words in this picture");
  const words = page.getByLabel("What the machine read");
  await words.waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - started) / 1000;
  return { text: await words.inputValue(), seconds };
}

/** The same trained data, in Node, with the picture as it came. */
async function peerRate(picture: Buffer): Promise<number> {
  const words = createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json");
  const worker = await createWorker("eng", 1, {
    langPath: join(dirname(words), "4.0.0_best_int"),
    cacheMethod: "none",
  });
  try {
    const { data } = await worker.recognize(picture);
    return errorRate(chatText(), data.text);
  } finally {
    await worker.terminate();
  }
}

const [, self, origin] = process.argv;
if (self === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  console.log(JSON.stringify(await measureReadText(browser, origin ?? ""), null, 1));
  await browser.close();
}
