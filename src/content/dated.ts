/** What can change carries where it comes from, when it was checked, when to look again, and how sure we are. */
import * as v from "valibot";

/** A calendar date as `YYYY-MM-DD`, and a real one. */
export const dateSchema = v.pipe(
  v.string("must be a date in quotes or plain, YYYY-MM-DD"),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD"),
  v.check((text) => isRealDate(text), "is not a day that exists"),
);

export const CONFIDENCES = ["official", "secondary", "old", "unverified"] as const;

/** `official`: the body's own words or a statute. `secondary`: seen elsewhere. `unverified`: no page was seen. */
export type Confidence = (typeof CONFIDENCES)[number];

export const datedEntries = {
  source: v.pipe(v.string("needs a source"), v.minLength(4, "needs a source")),
  checkedOn: dateSchema,
  reviewBy: dateSchema,
  confidence: v.picklist(CONFIDENCES, `must be one of ${CONFIDENCES.join(", ")}`),
} as const;

export type Dated = Readonly<{ source: string; checkedOn: string; reviewBy: string; confidence: Confidence }>;

/** True from the day after `reviewBy`. `today` is `YYYY-MM-DD` in Europe/London. */
export function isOverdue(fact: Dated, today: string): boolean {
  return today > fact.reviewBy;
}

/** True where it is shown with a mark: nobody saw a page that says so, or only an old one. */
export const isUnsure = ({ confidence }: Pick<Dated, "confidence">): boolean =>
  confidence === "unverified" || confidence === "old";

function isRealDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
