/** Every address of the site, from the packs and from the pages made by code. */
import { MADE_BY_CODE, EASY_TRIAGE } from "../../src/content/addresses.ts";
import { readPacks } from "../../src/content/read-packs.ts";
import { packFiles } from "../../src/cli/pack-files.ts";

const { words } = readPacks(packFiles("packs"), "en-GB");
if (words === null) throw new Error("The packs could not be read.");

export const GUIDANCE: readonly string[] = words.pages.map((page) => page.address);

/** All pages, guidance last. */
export const ADDRESSES: readonly string[] = [...MADE_BY_CODE, EASY_TRIAGE, ...GUIDANCE];

/** One page of each kind: for checks that need not see all of them. */
export const TEMPLATES: readonly string[] = [
  ...MADE_BY_CODE,
  EASY_TRIAGE,
  "/guide/steps/housing",
  "/guide/helplines",
  "/guide/contacts",
  "/guide/keep",
  "/guide/law",
  "/apps/instagram",
  "/networks/vodafone",
  "/no-such-page",
];
