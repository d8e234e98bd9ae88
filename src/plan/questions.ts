/** The questions of the triage in their order, as data: what can be asked, and what can be answered. */

const DATA = [
  {
    id: "safe",
    fields: [
      {
        id: "safe",
        choose: "many",
        options: ["danger-now", "suicidal", "has-hurt-self", "safe"],
        alone: ["safe"],
      },
    ],
  },
  {
    id: "phone",
    fields: [
      {
        id: "phone",
        choose: "many",
        options: [
          "other-side-may-see",
          "family-may-see",
          "school-or-work-device",
          "unsure",
          "cannot-talk",
          "only-me",
        ],
        alone: ["only-me"],
      },
    ],
  },
  {
    id: "happening",
    fields: [
      {
        id: "happening",
        choose: "many",
        options: [
          "nasty-messages",
          "unwanted-calls",
          "threats",
          "lies",
          "fake-account",
          "left-out-or-group",
          "private-details-shared",
          "sexual-image",
          "sexual-messages",
          "blackmail",
          "hacked",
          "followed-or-wont-stop",
          "hate",
          "told-to-self-harm",
          "used-by-others",
          "at-home",
          "home-taken-over",
          "other",
        ],
      },
    ],
  },
  {
    id: "who",
    fields: [
      {
        id: "who",
        choose: "many",
        options: [
          "neighbour",
          "school-peer",
          "ex-partner",
          "partner",
          "family",
          "parent",
          "carer",
          "friend",
          "stranger",
          "group",
          "landlord",
          "school-staff",
          "police-officer",
          "council-worker",
          "work",
          "unknown",
          "done-things-too",
          "being-accused",
        ],
      },
      { id: "other-age", choose: "one", options: ["under-18", "adult"] },
    ],
  },
  {
    id: "age",
    fields: [
      { id: "age", choose: "one", options: ["under-13", "13-15", "16-17", "adult"] },
      { id: "needs-care", choose: "one", options: ["yes", "no"] },
    ],
  },
  {
    id: "home",
    fields: [
      {
        id: "home",
        choose: "one",
        options: ["social", "private", "own", "halls", "supported", "family", "in-care", "none"],
      },
      { id: "their-home", choose: "one", options: ["social", "private", "other"] },
    ],
  },
  { id: "area", fields: [{ id: "area", choose: "one", options: [] }] },
  {
    id: "for-whom",
    fields: [{ id: "for-whom", choose: "one", options: ["me", "my-child", "someone-i-support", "saw-it"] }],
  },
  {
    id: "where",
    fields: [
      {
        id: "where",
        choose: "many",
        options: [
          "facebook",
          "messenger",
          "instagram",
          "threads",
          "whatsapp",
          "tiktok",
          "snapchat",
          "x",
          "youtube",
          "reddit",
          "discord",
          "telegram",
          "games",
          "twitch-or-kick",
          "dating",
          "nextdoor",
          "anonymous-app",
          "other-app",
          "texts",
          "calls",
          "email",
          "in-person",
          "post",
        ],
      },
    ],
  },
  {
    id: "learning",
    fields: [
      { id: "learning", choose: "one", options: ["school", "college", "university", "work", "none"] },
      {
        id: "school-is",
        choose: "many",
        options: ["taught-at-home", "in-care", "other-sides-school-differs"],
      },
    ],
  },
  {
    id: "orders",
    fields: [
      { id: "orders", choose: "one", options: ["yes", "no"] },
      { id: "told-to-stop", choose: "one", options: ["yes", "no"] },
    ],
  },
  {
    id: "reported",
    fields: [
      {
        id: "reported",
        choose: "many",
        options: ["police", "landlord", "council", "platform", "school", "network", "nobody"],
        alone: ["nobody"],
      },
      { id: "times", choose: "one", options: ["once", "twice-or-more"] },
    ],
  },
] as const;

/** A part of a question. Skipped means not known (CARE C1). */
export type Field = Readonly<{
  id: FieldId;
  choose: "one" | "many";
  /** empty for `area`: the choosable places are handed in from outside */
  options: readonly string[];
  /** options that exclude the others; with others beside them they are dropped */
  alone?: readonly string[];
}>;

export type Question = Readonly<{ id: string; fields: readonly Field[] }>;

type FieldData = (typeof DATA)[number]["fields"][number];
export type FieldId = FieldData["id"];

/** The fields whose options are known here: all but `area`. */
export type FixedFieldId = Exclude<FieldId, "area">;
export type OptionOf<F extends FieldId> = F extends "area"
  ? string
  : Extract<FieldData, { id: F }>["options"][number];

/** One a page, in this order (CARE C3). */
export const QUESTIONS: readonly Question[] = DATA;

/** All fields in the order of the questions. */
export const FIELDS: readonly Field[] = QUESTIONS.flatMap((question) => question.fields);

/** What was told: one option or several by field. A field that is not there is not known, which is not "no". */
export type Answers = Readonly<{
  [F in FieldId]?: Extract<FieldData, { id: F }>["choose"] extends "one"
    ? OptionOf<F>
    : readonly OptionOf<F>[];
}>;
