/** `habits verify`: says whether a case file is whole, names what was altered, and what none of it proves. */
import { createHash } from "node:crypto";
import { openAsBlob, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { derOf } from "../casefile/pem.ts";
import type { CheckedStamp, Found, Verdict } from "../casefile/verify/findings.ts";
import { verifyCaseFile } from "../casefile/verify/verify.ts";
import { openWithPassphrase } from "../kit/age.ts";
import type { Terminal } from "./import-command.ts";
import { FINDING_WORDS, NOTE_WORDS, NOT_PROVEN_WORDS } from "./verify-words.ts";

/** `passphrase` is asked once, where a file is sealed: from the keyboard, or with `stdin` all that comes in. */
export type VerifyOutside = Readonly<{ terminal: Terminal; passphrase: (stdin: boolean) => Promise<string> }>;

const USE = "habits verify FILE... [--json] [--ca ROOT.pem] [--passphrase-stdin]";
const AGE = "age-encryption.org/";
const MOST_LINES = 50;

type Wish = Readonly<{ files: readonly string[]; roots: readonly string[]; json: boolean; stdin: boolean }>;

/** `words` behind `habits verify`. Answers the exit code: 0 whole, 1 altered or broken, 2 no case file or wrong use. */
export async function verifyFiles(
  words: readonly string[],
  { terminal, passphrase }: VerifyOutside,
): Promise<0 | 1 | 2> {
  const wish = wishOf(words);
  if (typeof wish === "string") return refuse(terminal, wish);
  let verdict: Verdict;
  try {
    const roots = wish.roots.flatMap(rootsIn);
    const files = await filesOf(wish, passphrase);
    verdict = await verifyCaseFile(files, { roots, hashers: HASHERS });
  } catch (fault: unknown) {
    if (!(fault instanceof Refused)) throw fault;
    return refuse(terminal, fault.message);
  }
  const lines = wish.json
    ? [JSON.stringify(verdict, null, 2)]
    : told(
        verdict,
        wish.files.map((file) => basename(file)),
      );
  terminal.out(`${lines.join("\n")}\n`);
  return verdict.kind === "whole" ? 0 : verdict.kind === "altered" ? 1 : 2;
}

/** A reason to stop, told in one line. */
class Refused extends Error {}

function refuse(terminal: Terminal, line: string): 2 {
  terminal.err(`${clean(line)}\n`);
  return 2;
}

function wishOf(words: readonly string[]): Wish | string {
  const files: string[] = [];
  const roots: string[] = [];
  const flags = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--ca") {
      at += 1;
      roots.push(words[at] ?? "");
    } else if (["--json", "--passphrase-stdin"].includes(word)) flags.add(word);
    else if (word.startsWith("--")) return `habits verify knows no ${word}. Try: ${USE}`;
    else files.push(word);
  }
  if (files.length === 0) return `Name the file: ${USE}`;
  return { files, roots, json: flags.has("--json"), stdin: flags.has("--passphrase-stdin") };
}

function fileAt(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Refused(`There is no file ${path}`);
  return path;
}

/** Every certificate in a PEM file. */
function rootsIn(path: string): readonly Uint8Array[] {
  const pieces = readFileSync(fileAt(path), "utf8").split(/(?<=-----END CERTIFICATE-----)/);
  const roots = pieces.flatMap((piece) => derOf(piece) ?? []);
  if (roots.length === 0) throw new Refused(`There is no certificate in ${path}`);
  return roots;
}

/** A sealed file is opened in memory: what was sealed is not to lie on a disk in the clear. */
async function filesOf({ files, stdin }: Wish, ask: VerifyOutside["passphrase"]) {
  const opened: { name: string; blob: Blob }[] = [];
  let passphrase: string | null = null;
  for (const path of files) {
    const blob = await openAsBlob(fileAt(path));
    const sealed = (await blob.slice(0, AGE.length).text()) === AGE;
    if (!sealed) opened.push({ name: basename(path), blob });
    else {
      passphrase ??= (await ask(stdin)).replace(/\r?\n$/, "");
      opened.push({ name: basename(path), blob: await clear(path, blob, passphrase) });
    }
  }
  return opened;
}

async function clear(path: string, blob: Blob, passphrase: string): Promise<Blob> {
  try {
    return await new Response(await openWithPassphrase(passphrase, blob.stream())).blob();
  } catch {
    throw new Refused(`${path} cannot be opened: another passphrase, sealed to somebody else, or damaged.`);
  }
}

const hasher = (name: string) => () => {
  const running = createHash(name);
  return { update: (piece: Uint8Array) => void running.update(piece), hex: () => running.digest("hex") };
};

const HASHERS = {
  sha256: hasher("sha256"),
  sha512: hasher("sha512"),
  sha1: hasher("sha1"),
  md5: hasher("md5"),
};

const KINDS: Readonly<Record<Verdict["kind"], string>> = {
  whole: "Whole: nothing in it was changed since it was made, as far as can be shown.",
  altered: "ALTERED OR BROKEN. What was found:",
  "not-a-case-file": "This is no case file.",
  "other-bag":
    "This is no case file. It is a bag (BagIt) of another maker, of which only the lists were checked.",
};

function told(verdict: Verdict, names: readonly string[]): readonly string[] {
  const { kind, findings, notes, files, bytes, made, notProven } = verdict;
  const head = [
    `${names.map(clean).join(", ")}: ${KINDS[kind]}`,
    ...listed(findings, FINDING_WORDS),
    ...listed(notes, NOTE_WORDS),
  ];
  if (kind === "not-a-case-file") return head;
  return [
    ...head,
    "",
    `${files} files, ${bytes} bytes${made === null ? "" : `. It says that it was made ${clean(made)}`}.`,
    ...aboutLog(verdict),
    ...aboutStamps(verdict.timestamps),
    "",
    "What this does not prove:",
    ...notProven.map((code) => `  - ${NOT_PROVEN_WORDS[code]}`),
  ];
}

function listed<Code extends string>(
  found: readonly Found<Code>[],
  words: Readonly<Record<Code, string>>,
): readonly string[] {
  const lines = found.map(({ where, what, code }) => {
    const said = words[code].replace("{what}", () => clean(what)).replace(/ \(\)$|[:.]? *$/, "");
    return `  ${where === "" ? "the file" : clean(where)}: ${said}`;
  });
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `  and ${more} more: see them all with --json`] : lines;
}

function aboutLog({ log, exhibits, leftOut }: Verdict): readonly string[] {
  if (log === null) return [];
  const states = new Map<string, number>();
  for (const { state } of exhibits) states.set(state, (states.get(state) ?? 0) + 1);
  const counted = [...states].map(([state, count]) => `${count} ${STATES[state] ?? state}`);
  const put = log.corrections.filter(({ withdrawn }) => !withdrawn).length;
  return [
    `Log: ${log.events} events of ${log.feeds} device${log.feeds === 1 ? "" : "s"}, ${log.shown} of them shown. Incidents: ${log.incidents}.`,
    `  Corrections: ${put}. Taken back: ${log.corrections.length - put}. All stand beside what was there before.`,
    `  Left out by choice: ${leftOut.events} events and parts of ${leftOut.parts.length} more. Abridged: parts of ${leftOut.abridged.length}.`,
    `Exhibits: ${counted.length === 0 ? "none" : counted.join(", ")}.`,
  ];
}

const STATES: Readonly<Record<string, string>> = {
  whole: "whole",
  changed: "CHANGED",
  unreadable: "missing",
  destroyed: "destroyed before",
  elsewhere: "in parts that were not given",
};

function aboutStamps(stamps: readonly CheckedStamp[]): readonly string[] {
  if (stamps.length === 0) return ["Timestamps: none."];
  return [
    "Timestamps:",
    ...stamps.map(({ path, covers, state, time, authority, rootFingerprint, events, why }) => {
      const over = covers === "bag" ? "the whole file, as its lists name it," : `${events} events`;
      if (state === "broken") return `  ${clean(path)}: proves nothing (${why ?? ""})`;
      const who = clean(authority ?? "somebody unknown");
      const root = rootFingerprint === null ? "no known root" : `root ${printed(rootFingerprint)}`;
      const trust = state === "trusted" ? "trusted" : "you have to trust this authority yourself";
      return `  ${clean(path)}: ${over} existed by ${time ?? "?"}, says ${who} (${trust}; ${root})`;
    }),
  ];
}

/** As openssl prints fingerprints. */
const printed = (hex: string): string => hex.toUpperCase().match(/../g)?.join(":") ?? "";

/** Names come from a stranger: nothing in them moves the cursor or turns the writing round. */
const clean = (text: string): string =>
  text.replaceAll(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Surrogate}/gu, "\u{FFFD}");
