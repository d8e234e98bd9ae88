/** `habits import`: an export of chats in; its messages, each with its place, out as JSON while they are read. */
import { openAsBlob, statSync } from "node:fs";
import { basename } from "node:path";
import { detect } from "../evidence/import/detect.ts";
import type { SkippedWhy } from "../evidence/import/archive-names.ts";
import type { Reading, ReadingChoices, Sink, Unread } from "../evidence/import/message.ts";
import { openSources } from "../evidence/import/open-source.ts";
import type { Chosen } from "../evidence/import/open-source.ts";
import { NoExport } from "../evidence/import/reader.ts";
import type { NoExportCode } from "../evidence/import/reader.ts";
import { READERS } from "../evidence/import/readers.ts";

/** Where lines go: `out` is what can be piped, `err` is for people. */
export type Terminal = Readonly<{ out(text: string): void; err(text: string): void }>;

const SAYS: Readonly<Record<NoExportCode, string>> = {
  "not-an-export": "this is no export of chats, texts or mails that we know",
  empty: "there is nothing in it",
  "cut-off": "it is broken, or its end is missing. Copy or download it again",
  "locked-archive": "it is locked with a password. Unpack it, and pack it again without one",
  "too-many-files": "it holds more than 100,000 files",
  "too-much-inside": "far more would come out of it than an export holds, as in files that are made to harm",
  "too-big": "it is larger than 8 GB",
};

const LEFT_OUT: Readonly<Record<SkippedWhy, string>> = {
  "path-trick": "left out: its name leads out of the archive",
  twice: "left out: the archive has another file of this name",
  "packed-otherwise": "left out: packed by a method that is not known here",
  "no-export": "left out: this part could not be opened",
};

type Wish = Readonly<{ files: readonly string[]; json: boolean; choices: ReadingChoices }>;

/** Messages are gathered to this many letters before they are handed on. */
const ENOUGH = 65_536;
const MOST_UNREAD = 100_000;

/** `words` behind `habits import`. Answers the exit code: 0, also while questions are open; 2 for no export, or wrong use. */
export async function importFiles(words: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const wish = wishOf(words);
  if (typeof wish === "string") return refuse(terminal, wish);
  try {
    const source = await openSources(await chosenOf(wish.files));
    const reader = await detect(source, READERS);
    if (reader === null) throw new NoExport("not-an-export", source.name);
    const printer = new Printer(wish.json ? terminal : null, reader.service);
    for (const { name, why } of source.skipped)
      printer.unread({ place: { file: name, line: null, path: null }, text: LEFT_OUT[why] });
    const reading = await reader.read(source, wish.choices, printer);
    if (wish.json) printer.finish(reading);
    else terminal.out(`${printer.overview(reading)}\n`);
    return 0;
  } catch (fault: unknown) {
    if (fault instanceof NoExport) return refuse(terminal, `${fault.message}: ${SAYS[fault.code]}.`);
    throw fault;
  }
}

function refuse(terminal: Terminal, line: string): 2 {
  terminal.err(`${line.replaceAll(/\p{Cc}+/gu, " ")}\n`);
  return 2;
}

/** What is wanted, or one line that says what is wrong with it. */
function wishOf(words: readonly string[]): Wish | string {
  const files: string[] = [];
  const flags = new Set<string>();
  let zone: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--zone") {
      at += 1;
      zone = words[at] ?? "";
      if (!isZone(zone)) return `There is no time zone "${zone}". Write it like Europe/London`;
    } else if (["--json", "--day-first", "--month-first"].includes(word)) flags.add(word);
    else if (word.startsWith("--")) return `habits import knows no ${word}. Try: habits help`;
    else files.push(word);
  }
  if (files.length === 0) return "Name the file: habits import FILE --json";
  if (flags.has("--day-first") && flags.has("--month-first"))
    return "Dates are read with the day first or with the month first: choose one";
  const order = flags.has("--day-first") ? "day-first" : flags.has("--month-first") ? "month-first" : null;
  return { files, json: flags.has("--json"), choices: { zone, order } };
}

function isZone(zone: string): boolean {
  try {
    return zone !== "" && new Intl.DateTimeFormat("en-GB", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Throws an Error with one plain line for what is no file. */
async function chosenOf(files: readonly string[]): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) throw new Error(`There is no file ${file}`);
    if (!found.isFile()) throw new Error(`${file} is no file`);
    chosen.push({ file: await openAsBlob(file), name: basename(file) });
  }
  return chosen;
}

/** Prints messages as they come, and what is known only at the end behind them. */
class Printer implements Sink {
  readonly #terminal: Terminal | null;
  readonly #unread: string[] = [];
  readonly #service: string;
  #unreadCount = 0;
  #text: string;
  #messages = 0;

  constructor(terminal: Terminal | null, service: string) {
    this.#terminal = terminal;
    this.#service = service;
    this.#text = `{"service":${JSON.stringify(service)},"messages":[`;
  }

  message(message: object): void {
    this.#messages += 1;
    if (this.#terminal === null) return;
    this.#text += `${this.#messages === 1 ? "\n" : ",\n"}${JSON.stringify(message)}`;
    if (this.#text.length < ENOUGH) return;
    this.#terminal.out(this.#text);
    this.#text = "";
  }

  unread(unread: Unread): void {
    this.#unreadCount += 1;
    if (this.#unreadCount <= MOST_UNREAD) this.#unread.push(JSON.stringify(unread));
    // What is broken on purpose may be broken a million times.
    else
      this.#unread[MOST_UNREAD] = JSON.stringify({
        ...unread,
        text: `${this.#unreadCount - MOST_UNREAD} more`,
      });
  }

  finish({ kind, questions, gaps }: Reading): void {
    const rest = JSON.stringify({ kind, questions, gaps }).slice(1, -1);
    this.#terminal?.out(`${this.#text}\n],${rest},"unread":[${this.#unread.join(",\n")}]}\n`);
  }

  overview({ kind, questions, gaps }: Reading): string {
    return [
      `${this.#service} (${kind}): ${this.#messages} messages, ${this.#unreadCount} things not read`,
      ...questions.map((one) => `open: ${one.ask}, for example ${one.example}; used: ${one.guess ?? "none"}`),
      `known gaps: ${gaps.join(", ")}`,
      "Add --json for the messages.",
    ].join("\n");
  }
}
