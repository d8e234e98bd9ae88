/** The whole residue scan: in each browser first the control, then every way to go, closed in good order and killed. */
import type { AddressInfo } from "node:net";
import { startServer } from "../running-server.ts";
import { serveControl } from "./control-page.ts";
import { ownSideResidue } from "./own-side-residue.ts";
import type { Going, OwnResidue } from "./own-side-residue.ts";
import type { End } from "./profile-round.ts";
import { proveScan } from "./prove-scan.ts";
import type { Proof } from "./prove-scan.ts";
import type { BrowserName } from "./remembered.ts";

export type Row = Readonly<{ what: string; limit: string; measured: string; good: boolean }>;

export type ResidueFindings = Readonly<{
  /** for the table of figures */
  rows: readonly Row[];
  /** where the control was found first, place by place */
  notes: readonly string[];
  /** what was found and must not be, and what could not be shown: by browser, file and phrase */
  troubles: readonly string[];
}>;

type Given = Readonly<{
  /** of the browsers' commands; only the browsers named here */
  paths: Readonly<Partial<Record<BrowserName, string>>>;
  /** of the server; the control page's is the next one. Both below 32768 */
  port: number;
}>;

type Round = Readonly<{ going: Going; end: End }>;

const NAMES: Readonly<Record<BrowserName, string>> = { chromium: "Chromium", firefox: "Firefox" };
const GOINGS: Readonly<Record<Going, string>> = {
  lock: "after the lock button",
  leave: 'after "Leave now"',
  delete: 'after "Delete everything"',
  torn: "torn away while it is open",
};
const ROUNDS: readonly Round[] = [
  { going: "lock", end: "close" },
  { going: "lock", end: "kill" },
  { going: "leave", end: "close" },
  { going: "leave", end: "kill" },
  { going: "delete", end: "close" },
  { going: "delete", end: "kill" },
  { going: "torn", end: "kill" },
];
const MIB = 2 ** 20;

/** About ten minutes for both browsers. Throws where a screen is not as expected. */
export async function runResidue({ paths, port }: Given): Promise<ResidueFindings> {
  const control = await serveControl(port + 1);
  // "Leave now" leads to a page of the control's server too: nothing outside is asked.
  const server = await startServer(port, { EXIT_URL: `${originOf(control.address())}/weather` });
  const all = { rows: new Array<Row>(), notes: new Array<string>(), troubles: new Array<string>() };
  try {
    for (const browser of ["chromium", "firefox"] as const) {
      const executablePath = paths[browser];
      if (executablePath === undefined) continue;
      const { origin } = server;
      const given = { browser, executablePath, control: originOf(control.address()) };
      for (const end of ["close", "kill"] as const) {
        const proof = await proveScan({ ...given, end });
        all.rows.push(rowOfProof(browser, end, proof));
        all.notes.push(...notesOfProof(browser, end, proof));
        all.troubles.push(...troublesOfProof(browser, end, proof));
      }
      const loose = await ownSideResidue({ ...given, origin, going: "torn", end: "close", loose: true });
      all.rows.push(rowOfLoose(browser, loose));
      if (isBlind(loose)) all.troubles.push(`${NAMES[browser]}: loose fields were not caught`);
      for (const round of ROUNDS) {
        const found = await ownSideResidue({ ...given, origin, ...round, loose: false });
        all.rows.push(rowOfRound(browser, round, found));
        all.troubles.push(...troublesOfRound(browser, round, found));
      }
    }
  } finally {
    control.closeAllConnections();
    control.close();
    await server.stop();
  }
  return all;
}

function originOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("The control page is not served.");
  return `http://127.0.0.1:${address.port}`;
}

const ended = (end: End): string => (end === "close" ? "closed" : "killed");

function rowOfProof(browser: BrowserName, end: End, proof: Proof): Row {
  const { places, missed, ways, idle, texts } = proof;
  return {
    what: `Residue scan of ${NAMES[browser]}, ${ended(end)}: control page`,
    limit: `all ${places} places, all ${ways} ways of unpacking, 0 never planted`,
    measured: `${places - missed.length} places, ${ways - idle.length} ways, ${proof.false.length} never planted, ${texts} kept of a form`,
    good: troublesOfProof(browser, end, proof).length === 0,
  };
}

function notesOfProof(browser: BrowserName, end: End, { where }: Proof): readonly string[] {
  return [...where].map(
    ([place, { file, how }]) => `${NAMES[browser]}, ${ended(end)}: ${place}: ${file} (${how})`,
  );
}

function troublesOfProof(browser: BrowserName, end: End, proof: Proof): readonly string[] {
  return [
    ...proof.missed.map((place) => `control not found: ${place}`),
    ...proof.idle.map((way) => `nothing was found by: ${way}`),
    ...proof.false.map((phrase) => `found, and never planted: ${phrase}`),
    ...(proof.texts === 0 ? ["the form that was sent was not counted"] : []),
    ...proof.unread.map((what) => `not read: ${what}`),
  ].map((trouble) => `${NAMES[browser]}, control, ${ended(end)}: ${trouble}`);
}

const phrasesIn = ({ found }: OwnResidue): number => new Set(found.map(({ phrase }) => phrase)).size;

/** A form that is sent, and one that stands open, are kept in two stores: texts of both must be found. */
const isBlind = (loose: OwnResidue): boolean =>
  phrasesIn(loose) < 2 || loose.remembered.texts === 0 || loose.drawn.loud.length === 0;

function rowOfLoose(browser: BrowserName, loose: OwnResidue): Row {
  return {
    what: `Residue scan of ${NAMES[browser]}: counter-check, the same screens without autocomplete="off"`,
    limit: "caught",
    measured: `${phrasesIn(loose)} of ${loose.fields.size} phrases found, ${loose.remembered.texts} form texts, ${loose.drawn.loud.length} fields loud`,
    good: !isBlind(loose),
  };
}

function rowOfRound(browser: BrowserName, round: Round, residue: OwnResidue): Row {
  const { fields, files, bytes, unpacked, remembered, drawn } = residue;
  return {
    what: `Residue scan of ${NAMES[browser]}, ${ended(round.end)} ${GOINGS[round.going]}: ${fields.size} phrases`,
    limit: "0 found, 0 logins, 0 form texts, 0 loud fields",
    measured: `${phrasesIn(residue)} found in ${files} files, ${mib(bytes)}, ${mib(unpacked)} unpacked; ${remembered.logins} logins, ${remembered.texts} form texts, ${drawn.loud.length} of ${drawn.seen.length} fields loud`,
    good: troublesOfRound(browser, round, residue).length === 0,
  };
}

function troublesOfRound(browser: BrowserName, round: Round, residue: OwnResidue): readonly string[] {
  const { found, fields, sighted, unread, remembered, drawn } = residue;
  return [
    ...byFile(found, fields),
    ...(sighted ? [] : ["the unprotected phrase beside it was not found"]),
    ...(fields.size < 20 || drawn.seen.length === 0 ? ["too little was typed"] : []),
    ...unread.map((what) => `not read: ${what}`),
    ...(remembered.logins === 0 ? [] : [`logins saved: ${remembered.logins}`]),
    ...(remembered.texts === 0 ? [] : [`texts kept of forms: ${remembered.texts}`]),
    ...drawn.loud.map((field) => `a browser may learn from the field ${field}`),
  ].map((trouble) => `${NAMES[browser]}, ${ended(round.end)} ${GOINGS[round.going]}: ${trouble}`);
}

/** One line for each phrase in each file, with every way in which it was found. */
function byFile(found: OwnResidue["found"], fields: OwnResidue["fields"]): readonly string[] {
  const ways = new Map<string, string[]>();
  for (const { file, phrase, how } of found) {
    const where = `${file}: ${fields.get(phrase) ?? ""}: "${phrase}"`;
    ways.set(where, [...(ways.get(where) ?? []), how]);
  }
  return [...ways].map(([where, hows]) => `${where} (${hows.join("; ")})`);
}

const mib = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;
