// What the worker makes: nothing broken is passed over in silence, and what comes out is what was looked at.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { idOf } from "../../../tests/case-log/any-log.ts";
import {
  MADE,
  PARTS,
  bytesOf,
  caseOf,
  digestOf,
  everything,
  exhibit,
} from "../../../tests/casefile/sample-case.ts";
import { openCaseFile } from "../../casefile/protect.ts";
import type { Form, Material } from "./orders.ts";
import { look, make, troubleFrom } from "./worker-acts.ts";
import type { Outside } from "./worker-acts.ts";

vi.mock("./pdf-of.ts", () => ({
  pdfOf: () => Promise.resolve({ bytes: new TextEncoder().encode("%PDF-1.7 stands in"), unshown: [] }),
}));

const words = {
  howtocheck: v.parse(
    v.record(v.string(), v.string()),
    parse(readFileSync("packs/words/en-GB/private/howtocheck.yaml", "utf8")),
  ),
};
const NAMES = ["gate", "gate-copy", "chat", "big"] as const;
const BIG = bytesOf("big", 60_000);
const events = caseOf([
  ...PARTS,
  exhibit("big", {
    exhibit: { name: "big.jpg", type: "image/jpeg", size: BIG.length, digest: digestOf(BIG), taken: "file" },
  }),
]);

const material = (more: Partial<Material> = {}): Material => ({
  events,
  choice: everything(events),
  made: MADE,
  missing: [],
  rules: { clocks: [], holidays: new Set() },
  words,
  language: "en-GB",
  tokens: [],
  clockNames: {},
  platformNames: {},
  ...more,
});

const WHOLE: Form = { whole: true, password: null, lock: null, partBytes: null, stamp: false };
const extras = {
  fonts: { regular: new Uint8Array(), bold: new Uint8Array() },
  thumbnails: new Map(),
  timestamps: [],
  roots: [],
};

function outside(parts: Partial<Outside> = {}): Outside {
  return {
    bytes: (id) => {
      const name = NAMES.find((one) => idOf(one) === id) ?? "";
      return Promise.resolve(new Blob([name === "big" ? BIG : bytesOf(name)]));
    },
    stamp: () => Promise.resolve(null),
    progress: () => undefined,
    ...parts,
  };
}

test("an exhibit that does not open, or is not what it was, is named and stops the making", async () => {
  const broken = [
    () => Promise.resolve(null),
    () => Promise.reject(new Error("gone")),
    () => Promise.resolve(new Blob(["something else"])),
  ];
  for (const bytes of broken) {
    const only = outside({ bytes: (id) => (id === idOf("chat") ? bytes() : outside().bytes(id)) });
    const fault: unknown = await make(material(), extras, WHOLE, only).catch((error: unknown) => error);
    expect(troubleFrom(fault, material())).toEqual({ why: "unreadable", about: idOf("chat") });
  }
});

test("gone on without, it is listed as missing and not asked for", async () => {
  const asked: string[] = [];
  const bytes = (id: string): Promise<Blob | null> => {
    asked.push(id);
    return outside().bytes(id);
  };
  const { files } = await make(material({ missing: [idOf("chat")] }), extras, WHOLE, outside({ bytes }));
  expect(asked).not.toContain(idOf("chat"));
  expect(asked).toContain(idOf("gate"));
  expect(await files[0]?.bytes.text()).toContain('"missing":"unreadable"');
});

test("a key that is none is said before anything is read", async () => {
  const form = { ...WHOLE, lock: { recipient: "age1nonsense" } };
  const fault: unknown = await make(material(), extras, form, outside()).catch((error: unknown) => error);
  expect(troubleFrom(fault, material()).why).toBe("recipient");
  expect(troubleFrom(new DOMException("full", "QuotaExceededError"), material()).why).toBe("no-room");
  expect(troubleFrom(new Error("anything"), material()).why).toBe("broken");
});

test("one whole file, named by its day, and the bytes are counted to the end", async () => {
  const seen: (readonly [number, number])[] = [];
  const progress = (phase: string, done: number, all: number): void =>
    void (phase === "files" && seen.push([done, all]));
  const { files, stamped } = await make(material(), extras, WHOLE, outside({ progress }));
  expect(files.map(({ name }) => name)).toEqual(["case-file-2026-11-23.zip"]);
  expect(stamped).toBeNull();
  expect(await files[0]?.bytes.slice(0, 2).text()).toBe("PK");
  const last = seen.at(-1);
  expect(last?.[0]).toBe(last?.[1]);
  expect(seen.every(([done], at) => done >= (seen[at - 1]?.[0] ?? 0))).toBe(true);
});

test("in parts, the bytes are counted over all of them, and each is named by its number", async () => {
  const seen: number[] = [];
  const progress = (_: string, done: number): void => void seen.push(done);
  const form = { ...WHOLE, partBytes: 50_000 };
  const { files } = await make(material(), extras, form, outside({ progress }));
  expect(files.length).toBeGreaterThan(1);
  expect(files[0]?.name).toBe(`case-file-2026-11-23-part-1-of-${files.length}.zip`);
  expect(seen.slice(1)).toEqual(seen.slice(1).toSorted((one, other) => one - other));
});

test("sealed to five words it opens with them alone", async () => {
  const passphrase = "apple river stone window yellow";
  const { files } = await make(material(), extras, { ...WHOLE, lock: { passphrase } }, outside());
  expect(files[0]?.name).toBe("case-file-2026-11-23.zip.age");
  const sealed = files[0]?.bytes ?? new Blob();
  expect(await new Response(await openCaseFile(sealed, passphrase)).text()).toContain("manifest-sha256.txt");
  await expect(openCaseFile(sealed, "other words")).rejects.toThrow("passphrase");
});

test("an authority that does not answer leaves the file without a stamp, and it is said", async () => {
  const form = { ...WHOLE, stamp: true };
  expect((await make(material(), extras, form, outside())).stamped).toBe(false);
  const stamp = () => Promise.resolve(new Uint8Array([48, 0]));
  expect((await make(material(), extras, form, outside({ stamp }))).stamped).toBe(true);
});

test("the PDF alone asks for no bytes", async () => {
  const bytes = () => Promise.reject(new Error("not to be asked for"));
  const { files } = await make(material(), extras, { ...WHOLE, whole: false }, outside({ bytes }));
  expect(files.map(({ name, bytes: { type } }) => [name, type])).toEqual([
    ["case-file-2026-11-23.pdf", "application/pdf"],
  ]);
});

test("what is looked at counts what is shown, and finds a child's name in the person's words", () => {
  const parts = [
    ...PARTS,
    {
      kind: "incident",
      id: idOf("four"),
      account: { text: "Sam O'Neill came back." },
      when: { when: { at: "2026-11-02", zone: null, offset: null }, many: null },
    },
  ];
  const own = caseOf(parts);
  const looked = look(
    material({ events: own, choice: { ...everything(own), reader: "council", names: false } }),
  );
  expect(looked.incidents.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(looked.incidents[0]).toMatchObject({ who: ["S. O."], added: ["It was after nine."] });
  expect(looked).toMatchObject({ notices: 1, replies: 1, silences: 1, effects: 2 });
  expect(looked.children).toEqual([{ name: "Sam O'Neill", incidents: [4] }]);
  expect(looked.bare).toBeGreaterThan(0);
  expect(look(material({ choice: { ...everything(events), reader: "police" } })).children).toEqual([]);
});
