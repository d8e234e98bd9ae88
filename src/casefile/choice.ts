/** What a person chose to put into a case file, and who it is for. */

/** Who is to read it. */
export const READERS = [
  "landlord",
  "council",
  "school",
  "police",
  "solicitor",
  "case-review",
  "myself",
] as const;

export type Reader = (typeof READERS)[number];

/**
 * `to`: the reader's name in the person's words; empty when not said. `from` and `until`: days `YYYY-MM-DD` or null, as shown in the file; what goes in is what the lists name.
 * `exhibits`: ids of originals and of redacted copies, each as chosen. `notices` go with their replies. `places`: whether where it happened goes in (off at first: CARE C17).
 * `names`: whether actors under 18 are named in full; else they stand as initials (CARE C20). `wanted`: what is wanted now. `contact`: how to reach the person safely; empty when not said.
 * `statement`: the line of CARE C21. `pictures`: how thumbnails stand in the PDF.
 */
export type Choice = Readonly<{
  reader: Reader;
  to: string;
  from: string | null;
  until: string | null;
  incidents: readonly string[];
  exhibits: readonly string[];
  notices: readonly string[];
  effect: boolean;
  witnesses: boolean;
  places: boolean;
  names: boolean;
  silence: boolean;
  wanted: string;
  contact: string;
  statement: boolean;
  pictures: "none" | "blurred" | "clear";
}>;
