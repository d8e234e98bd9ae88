/** A guidance page: a neutral address and tab name, a title, and its text. */
import * as v from "valibot";
import { datedEntries } from "./dated.ts";
import type { Dated } from "./dated.ts";
import type { Faults } from "./fault.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";
import type { Block } from "./node.ts";
import { readShape } from "./yaml.ts";

export const SECTIONS = ["steps", "people", "safety", "bodies", "law", "apps", "networks", "about"] as const;
export type Section = (typeof SECTIONS)[number];

/** Whose rules a page tells; `uk` pages are true everywhere. */
export const PAGE_PLACES = ["uk", "england-and-wales", "england", "wales"] as const;

export const AUDIENCES = [
  "everyone",
  "young",
  "parent",
  "supporter",
  "teacher",
  "officer",
  "handler",
] as const;

const TELLING =
  /bull(y|i)|stalk|abus|police|harass|victim|crime|criminal|blackmail|suicid|sexual|nude|violen|assault|threat/i;

const neutral = v.pipe(
  v.string(),
  v.minLength(1, "is empty"),
  v.check(
    (text) => !TELLING.test(text),
    "must be neutral: it shows in the browser's history, so it names no harm",
  ),
);

const headSchema = v.strictObject({
  title: v.pipe(v.string(), v.minLength(3)),
  tab: v.pipe(neutral, v.maxLength(24, "is longer than 24 letters")),
  address: v.pipe(
    neutral,
    v.regex(/^\/(guide|apps|networks)(\/[a-z0-9-]+)+$/, "is not an address like /guide/home"),
  ),
  section: v.picklist(SECTIONS, `must be one of ${SECTIONS.join(", ")}`),
  summary: neutral,
  order: v.pipe(v.number(), v.integer()),
  place: v.picklist(PAGE_PLACES, `must be one of ${PAGE_PLACES.join(", ")}`),
  audience: v.picklist(AUDIENCES, `must be one of ${AUDIENCES.join(", ")}`),
  letter: v.optional(v.picklist(["H", "A", "B", "I", "T", "S"])),
  name: v.optional(v.pipe(v.string(), v.minLength(1))),
  ...v.entriesFromObjects([v.partial(v.object(datedEntries))]),
});

export type Page = Readonly<{
  file: string;
  title: string;
  tab: string;
  address: string;
  section: Section;
  summary: string;
  order: number;
  place: (typeof PAGE_PLACES)[number];
  audience: (typeof AUDIENCES)[number];
  letter: string | null;
  /** the platform's or network's own name; `null` on other pages */
  name: string | null;
  /** where the whole page comes from; platform and network pages have it, `null` elsewhere */
  dated: Dated | null;
  body: readonly Block[];
  /** line of the file on which the body starts, for faults */
  bodyLine: number;
}>;

/** Reads one page; `null` and faults when its head does not fit. */
export function readPage(file: string, text: string, faults: Faults): Page | null {
  const parts = splitFrontMatter(file, text, faults);
  if (parts === null) return null;
  const head = readShape(headSchema, file, parts.head, faults, 2);
  if (head === null) return null;
  const { source, checkedOn, reviewBy, confidence, letter, name, ...rest } = head.value;
  const whole = rest.section === "apps" || rest.section === "networks";
  const dated =
    source !== undefined && checkedOn !== undefined && reviewBy !== undefined && confidence !== undefined
      ? { source, checkedOn, reviewBy, confidence }
      : null;
  if (whole && (dated === null || name === undefined)) {
    faults.error(
      file,
      1,
      "A platform or network page needs name, source, checkedOn, reviewBy and confidence.",
    );
  }
  const body = readMarkdown(file, parts.body, faults, parts.bodyLine);
  return { file, ...rest, letter: letter ?? null, name: name ?? null, dated, body, bodyLine: parts.bodyLine };
}
