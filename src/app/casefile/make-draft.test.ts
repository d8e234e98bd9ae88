// What was chosen stays as it was, whatever is changed around it, and what is never offered never goes in.
import { describe, expect, test } from "vitest";
import { emptyCase, exhibit, incident } from "../fields/case-by-hand.ts";
import { viewByHand } from "../fields/keeper-by-hand.ts";
import type { Case } from "../../case/case.ts";
import { exhibitsHere, newMakeDraft, readMakeDraft, ticked, wholeChoice } from "./make-draft.ts";
import type { MakeDraft } from "./make-draft.ts";
import { formOf } from "./form-of.ts";
import { nameOf } from "./name-of.ts";
import { partsAhead } from "./parts-ahead.ts";
import type { Looked } from "./orders.ts";

const say = (key: string): string => key;
const open: Case = {
  ...emptyCase(),
  incidents: [incident("i2", "He rang again."), incident("i1", "He rang.")],
  exhibits: new Map([
    ["g", exhibit("g", "gate.jpg")],
    [
      "x",
      exhibit("x", "gone.jpg", { destroyed: { id: "d", recorded: "", writer: { as: "self" }, clock: null } }),
    ],
  ]),
};
const draft = (parts: Partial<MakeDraft>): MakeDraft => ({ ...newMakeDraft(), ...parts });

describe("a draft", () => {
  test("of another shape is not one, and an own one comes back as it was", () => {
    for (const stored of [
      null,
      {},
      "draft",
      { ...newMakeDraft(), more: 1 },
      { ...newMakeDraft(), parts: "7" },
    ])
      expect(readMakeDraft(stored)).toBeNull();
    const own = draft({ reader: "police", to: "Sergeant", parts: "10" });
    expect(readMakeDraft(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });

  test("asks for no stamp and no lock by itself", () => {
    expect(newMakeDraft()).toMatchObject({ stamp: false, lock: "none", reader: null, choice: null });
  });
});

describe("what is ticked", () => {
  test("is nothing while nobody was chosen, and never something destroyed", () => {
    expect(wholeChoice(draft({}), open, true, say)).toBeNull();
    expect([...exhibitsHere(open)]).toEqual(["g"]);
  });

  test("follows the reader until it is changed by hand; then only how names stand follows", () => {
    const council = ticked(draft({}), "council", open);
    expect(ticked(draft({ choice: council }), "police", open)).toMatchObject({ effect: false, names: true });
    const changed = draft({ choice: { ...council, incidents: ["i1"] }, touched: true });
    expect(ticked(changed, "police", open)).toMatchObject({ incidents: ["i1"], effect: true, names: true });
    expect(ticked(changed, "council", open)).toBe(changed.choice);
  });

  test("the statement goes in only for someone who said that they are grown up", () => {
    const choice = { ...ticked(draft({}), "council", open), statement: true };
    const own = draft({ reader: "council", choice, touched: true });
    expect(wholeChoice(own, open, false, say)?.statement).toBe(false);
    expect(wholeChoice(own, open, true, say)?.statement).toBe(true);
  });

  test("how to reach the person comes with the lines that keep them safe, but not in their own copy", () => {
    const own = draft({ reader: "council", contact: " By mail ", noMediation: true });
    expect(wholeChoice(own, open, true, say)?.contact).toBe(
      "By mail\nmakefile.line-nospeak\nmakefile.line-nomediation",
    );
    expect(wholeChoice({ ...own, reader: "myself" }, open, true, say)?.contact).toBe("By mail");
    expect(
      wholeChoice({ ...own, contact: "", noSpeak: false, noMediation: false }, open, true, say)?.contact,
    ).toBe("");
  });
});

describe("the form", () => {
  test("the PDF alone has a password and nothing else; the whole file is sealed, in parts and stamped", () => {
    const all = draft({ whole: false, lock: "words", parts: "5", stamp: true, recipient: " age1x " });
    expect(formOf(all, "a b")).toEqual({
      whole: false,
      password: "a b",
      lock: null,
      partBytes: null,
      stamp: false,
    });
    expect(formOf({ ...all, lock: "recipient" }, "a b").password).toBeNull();
    expect(formOf({ ...all, whole: true }, "a b")).toEqual({
      whole: true,
      password: null,
      lock: { passphrase: "a b" },
      partBytes: 5_000_000,
      stamp: true,
    });
    expect(formOf({ ...all, whole: true, lock: "recipient" }, "").lock).toEqual({ recipient: "age1x" });
  });

  test("where others may look at this device the name tells nothing but the day", () => {
    const { careful } = viewByHand(open).choices;
    const name = "case-file-2026-11-23-part-1-of-2.zip.age";
    expect(nameOf(name, careful, say)).toBe(name);
    expect(nameOf(name, { ...careful, phone: true }, () => "file")).toBe(
      "file-2026-11-23-part-1-of-2.zip.age",
    );
  });
});

describe("how many files come out", () => {
  const looked: Looked = {
    sample: false,
    events: 1,
    bare: 0,
    incidents: [],
    exhibits: [4_000_000, 12_000_000, null].map((size, at) => ({
      id: `e${at}`,
      name: `photo ${at}`,
      size: size ?? 50_000_000,
      digest: "0".repeat(64),
      path: size === null ? null : `data/exhibits/000${at + 1}-photo.jpg`,
      copy: false,
    })),
    effects: 0,
    notices: 0,
    replies: 0,
    silences: 0,
    leaving: [],
    children: [],
    documents: 2000,
  };
  test("is told with what is too large, and bytes that do not open do not count", () => {
    expect(partsAhead(looked, false, null)).toEqual({ files: 1, bytes: 16_302_000, tooLarge: [] });
    expect(partsAhead(looked, false, 25_000_000)).toMatchObject({ files: 1, tooLarge: [] });
    expect(partsAhead(looked, false, 10_000_000)).toMatchObject({ files: 2, tooLarge: ["photo 1"] });
  });
});
