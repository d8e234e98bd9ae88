// What is shared while locked opens for its own box alone, and all of it or nothing.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { newIdentity } from "../kit/age.ts";
import { DropFault, LONGEST_DROP, openDrop, openDropAbout, sealDrop } from "./drop-box.ts";
import type { DropAbout } from "./drop-box.ts";

const ABOUT: DropAbout = { name: "photo.jpg", type: "image/jpeg", moment: "2026-11-23T09:41:00.000Z" };

type Pair = Awaited<ReturnType<typeof newIdentity>>;
let mine: Pair;
let other: Pair;

beforeAll(async () => {
  mine = await newIdentity();
  other = await newIdentity();
});

const blobOf = (size: number, fill = 7): Blob => new Blob([new Uint8Array(size).fill(fill)]);

async function sealed(bytes: Blob, about = ABOUT): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(await sealDrop(mine.recipient, about, bytes)).arrayBuffer());
}

const why = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "opened",
    (error: unknown) => (error instanceof DropFault ? error.why : `not named: ${String(error)}`),
  );

describe("what cannot be opened is named, and never half of it is given", () => {
  it("another box", async () => {
    const file = new Blob([await sealed(blobOf(10))]);
    expect(await why(openDrop(other.identity, file))).toBe("wrong-box");
    expect(await why(openDropAbout(other.identity, file))).toBe("wrong-box");
  });

  it("what is no file at all", async () => {
    expect(await why(openDrop(mine.identity, new Blob([])))).toBe("cut-off");
    expect(await why(openDrop(mine.identity, blobOf(9000)))).toBe("changed");
  });

  it.each([10, 60_000, 300_000])("a file of %i bytes, cut off anywhere", async (size) => {
    const whole = await sealed(blobOf(size));
    for (const kept of [whole.length - 1, whole.length - 70_000, 4500, 1700, 30]) {
      if (kept < 0) continue;
      expect(await why(openDrop(mine.identity, new Blob([whole.slice(0, kept)]))), `${kept}`).toBe("cut-off");
    }
  });

  it("any one byte that changed, wherever it stands", async () => {
    const whole = await sealed(blobOf(70_000));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(await why(openDrop(mine.identity, new Blob([bytes])))).toMatch(/^(?:changed|wrong-box)$/);
      }),
      {
        numRuns: 60,
        examples: [
          [whole.length - 1, 1],
          [0, 1],
          [100, 4],
          [1700, 1],
        ],
      },
    );
  });

  it("bytes after its end", async () => {
    const whole = await sealed(blobOf(10));
    expect(await why(openDrop(mine.identity, new Blob([whole, new Uint8Array(40)])))).toMatch(
      /^(?:changed|cut-off)$/,
    );
  });

  it("more than a phone could open is not taken in", async () => {
    const piece = new Blob([new Uint8Array(8_388_608)]);
    const bytes = new Blob([...Array.from({ length: LONGEST_DROP / piece.size }, () => piece), "x"]);
    await expect(sealDrop(mine.recipient, ABOUT, bytes)).rejects.toThrow(RangeError);
  });

  it("a recipient of another kind is never sealed to", async () => {
    const classical = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    await expect(sealDrop(classical, ABOUT, blobOf(1))).rejects.toThrow(TypeError);
  });
});

it.each([0, 1, 4000, 65_536, 65_537, 1_048_576, 3_000_000])(
  "%i bytes come back as they were",
  async (size) => {
    const bytes = new Uint8Array(size).map((_, at) => (at * 31) % 251);
    const file = new Blob([await sealed(new Blob([bytes]))]);
    const opened = await openDrop(mine.identity, file);
    expect(opened.about).toEqual(ABOUT);
    expect(Buffer.compare(new Uint8Array(await opened.bytes.arrayBuffer()), bytes)).toBe(0);
    expect(await openDropAbout(mine.identity, file.slice(0, 1_048_576))).toEqual(ABOUT);
  },
);

it("names and types as they came, but for their length and halves of letters", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 200 }),
      async (name, type) => {
        const opened = await openDrop(
          mine.identity,
          new Blob([await sealed(blobOf(3), { ...ABOUT, name, type })]),
        );
        expect(opened.about.name.length).toBeLessThanOrEqual(255);
        if (name.length <= 255) expect(opened.about.name).toBe(name.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
        if (type.length <= 128) expect(opened.about.type).toBe(type);
      },
    ),
    { numRuns: 12 },
  );
});

it("lengths tell little, and no plain byte is in it", async () => {
  const short = await sealed(new Blob(["plantedphrase"]), { ...ABOUT, name: "plantedname" });
  const longer = await sealed(blobOf(3000));
  expect(short.length).toBe(longer.length);
  expect(Buffer.from(short).includes("planted")).toBe(false);
});
