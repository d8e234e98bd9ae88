/** A body as it is typed in, and what is kept of it. */
import * as v from "valibot";
import { BODY_KINDS } from "../../case/notice.ts";
import type { Body, BodyKind } from "../../case/notice.ts";

export const LANDLORDS = ["housing-association", "council", "private", "not-known"] as const;

export type Landlord = (typeof LANDLORDS)[number];

export type Unit = NonNullable<Body["stated"]>["unit"];

/** `pack` is the id of the body in the lists, "" for one that is written in, null while nothing is chosen. */
export const bodyDraft = v.strictObject({
  kind: v.nullable(v.picklist(BODY_KINDS)),
  pack: v.nullable(v.string()),
  name: v.string(),
  landlord: v.nullable(v.picklist(LANDLORDS)),
  contact: v.string(),
  acknowledge: v.string(),
  answer: v.string(),
  unit: v.picklist(["days", "working-days", "school-days"]),
});

export type BodyDraft = Readonly<v.InferOutput<typeof bodyDraft>>;

/** A stored draft, or null when it is not one of ours. */
export function readBodyDraft(stored: unknown): BodyDraft | null {
  const read = v.safeParse(bodyDraft, stored);
  return read.success ? read.output : null;
}

export const NO_BODY: BodyDraft = {
  kind: null,
  pack: null,
  name: "",
  landlord: null,
  contact: "",
  acknowledge: "",
  answer: "",
  unit: "school-days",
};

/** A body of the lists that can be picked. */
export type Listed = Readonly<{ id: string; name: string }>;

export type BodyTrouble = "kind" | "name" | "acknowledge" | "answer";

export type ReadBody = Readonly<{ ok: true; body: Body } | { ok: false; trouble: readonly BodyTrouble[] }>;

/** Reads the draft; `listed` are the bodies that could be picked for its kind. */
export function readBody(draft: BodyDraft, listed: readonly Listed[]): ReadBody {
  const { kind } = draft;
  const picked = listed.find((one) => one.id === draft.pack);
  const name = picked?.name ?? draft.name;
  const acknowledge = days(draft.acknowledge);
  const answer = days(draft.answer);
  const trouble: BodyTrouble[] = [];
  if (name.trim() === "") trouble.push("name");
  if (acknowledge === "wrong") trouble.push("acknowledge");
  if (answer === "wrong") trouble.push("answer");
  if (kind === null) return { ok: false, trouble: ["kind"] };
  if (trouble.length > 0 || acknowledge === "wrong" || answer === "wrong") return { ok: false, trouble };
  return {
    ok: true,
    body: {
      kind,
      name,
      pack: picked?.id ?? null,
      relevant: counts(kind, draft.landlord),
      contact: draft.contact,
      stated: acknowledge === null && answer === null ? null : { acknowledge, answer, unit: draft.unit },
    },
  };
}

/** Whether telling it counts for a Case Review (CARE C22): null where the person does not know. */
function counts(kind: BodyKind, landlord: Landlord | null): boolean | null {
  if (kind === "council" || kind === "police") return true;
  if (kind !== "landlord") return null;
  if (landlord === "private") return false;
  return landlord === "housing-association" || landlord === "council" ? true : null;
}

/** "" is not said. A body's own days are whole and at most a year. */
function days(typed: string): number | null | "wrong" {
  const text = typed.trim();
  if (text === "") return null;
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number >= 1 && number <= 366 ? number : "wrong";
}

/** The draft that shows a body again, to change it. A landlord that counts is shown as a housing association. */
export function draftOf(body: Body, listed: readonly Listed[]): BodyDraft {
  const { stated } = body;
  return {
    kind: body.kind,
    pack: listed.some((one) => one.id === body.pack) ? body.pack : "",
    name: body.name,
    landlord:
      body.kind !== "landlord" || body.relevant === null
        ? null
        : body.relevant
          ? "housing-association"
          : "private",
    contact: body.contact,
    acknowledge: stated?.acknowledge?.toString() ?? "",
    answer: stated?.answer?.toString() ?? "",
    unit: stated?.unit ?? "school-days",
  };
}
