/** The part of the case file bench that runs inside a page: pictures by chance, the worker that people have, a plain zip, a plain copy. */
import { downloadZip } from "client-zip";
import { blobOf } from "../../src/app/device/blob-of.ts";
import type { Material } from "../../src/app/casefile/orders.ts";
import { inWorker } from "../../src/app/casefile/worker-client.ts";

const ONCE = 65_536;
const blobs: Blob[] = [];

type Measured = Readonly<{ ms: number; bytes: number }>;

/** Answers the SHA-256 of each, hex. */
async function pictures({ count, bytes }: Readonly<{ count: number; bytes: number }>): Promise<string[]> {
  const digests: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const picture = new Uint8Array(bytes);
    for (let from = 0; from < bytes; from += ONCE)
      crypto.getRandomValues(picture.subarray(from, from + ONCE));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", picture));
    digests.push([...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    blobs.push(new Blob([picture]));
  }
  return digests;
}

async function thumbnail(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(480, 360);
  const drawing = canvas.getContext("2d");
  for (let at = 0; at < 400; at += 1) {
    if (drawing === null) break;
    drawing.fillStyle = `hsl(${at * 37} 60% 50%)`;
    drawing.fillRect((at * 53) % 480, (at * 31) % 360, 40, 30);
  }
  const small = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
  return new Uint8Array(await small.arrayBuffer());
}

const font = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer());

async function make(
  given: Readonly<{ material: Material; fonts: Readonly<Record<"regular" | "bold", string>> }>,
): Promise<Measured> {
  const [regular, bold, small] = [
    await font(given.fonts.regular),
    await font(given.fonts.bold),
    await thumbnail(),
  ];
  const material = { ...given.material, rules: { clocks: [], holidays: new Set<string>() } };
  const ids = material.choice.exhibits;
  const started = performance.now();
  const { files } = await inWorker<"make">(
    {
      do: "make",
      material,
      extras: {
        fonts: { regular, bold },
        thumbnails: new Map(ids.map((id) => [id, small])),
        timestamps: [],
        roots: [],
      },
      form: { whole: true, password: null, lock: null, partBytes: null, stamp: false },
    },
    {
      give: (need) =>
        Promise.resolve(need.what === "bytes" ? (blobs[ids.indexOf(need.exhibit)] ?? null) : null),
    },
  );
  return { ms: performance.now() - started, bytes: files[0]?.bytes.size ?? 0 };
}

async function plain(): Promise<Measured> {
  const started = performance.now();
  const zip = await downloadZip(blobs.map((input, at) => ({ name: `${at}.jpg`, input }))).blob();
  return { ms: performance.now() - started, bytes: zip.size };
}

async function copy(): Promise<Measured> {
  const started = performance.now();
  const all = await blobOf(new Blob(blobs).stream(), "");
  return { ms: performance.now() - started, bytes: all.size };
}

Object.assign(globalThis, { maker: { pictures, make, plain, copy } });
