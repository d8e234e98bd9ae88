/** `habits case-file make`: the events of a case and a folder of exhibits in; a case file out, made by the code that makes it in a browser. */
import { createWriteStream, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { foldCase } from "../case/fold.ts";
import { BagFault } from "../casefile/bag-fault.ts";
import { makeBag } from "../casefile/bag.ts";
import { caseFile } from "../casefile/case-file.ts";
import { filedCase, told } from "../casefile/contents.ts";
import { partsOf } from "../casefile/parts.ts";
import type { PdfInput as Paper } from "../casefile/pdf/case-file-pdf.ts";
import { fingerprintOf } from "../casefile/pem.ts";
import { LockFault, sealCaseFile, sealedName } from "../casefile/protect.ts";
import { suggested } from "../casefile/suggest.ts";
import type { Told } from "../casefile/told.ts";
import { collectFaults } from "../content/fault.ts";
import { resolvePlace } from "../content/place.ts";
import { readPlaces } from "../content/read-places.ts";
import { readWords } from "../content/read-words.ts";
import { makeSay } from "../content/say.ts";
import type { Say } from "../content/say.ts";
import { withPage } from "../content/with-page.ts";
import { NotEvents, eventsIn } from "./case-file-events.ts";
import { stampingOf } from "./case-file-stamps.ts";
import { caseFileWish } from "./case-file-wish.ts";
import type { CaseFileWish } from "./case-file-wish.ts";
import { filesByDigest, nodeHasher, openFile } from "./files-by-digest.ts";
import type { Terminal } from "./import-command.ts";
import { packFiles } from "./pack-files.ts";

const LANGUAGE = "en-GB";
const EVERYWHERE = "uk";

/** What a PDF is made of. `checkedBy`: fingerprints of the authorities' roots, one on each line. */
export type PdfInput = Readonly<{ told: Told; say: Say; language: string; checkedBy: string }> &
  Pick<Paper, "clockNames" | "platformNames">;

/** `packs`: a folder. `now`: a moment in UTC. */
export type Outside = Readonly<{
  terminal: Terminal;
  packs: string;
  now: string;
  pdfOf: (input: PdfInput) => Promise<Uint8Array>;
}>;

/** `words` behind `habits case-file make`. Answers the exit code: 0 made, 1 what was given is not whole, 2 wrong use. */
export async function makeCaseFile(words: readonly string[], outside: Outside): Promise<0 | 1 | 2> {
  const wish = caseFileWish(words, outside.now);
  if (typeof wish === "string") return refuse(outside.terminal, wish, 2);
  for (const path of [wish.events, wish.exhibits, wish.root])
    if (path !== null && !existsSync(path)) return refuse(outside.terminal, `There is no ${path}`, 2);
  try {
    await make(wish, outside);
    return 0;
  } catch (fault: unknown) {
    if (fault instanceof LockFault)
      return refuse(outside.terminal, "This is no recipient of age files. They begin with age1", 2);
    if (fault instanceof NotEvents || fault instanceof BagFault)
      return refuse(outside.terminal, fault.message, 1);
    throw fault;
  }
}

function refuse<Code extends 1 | 2>({ err }: Terminal, line: string, code: Code): Code {
  err(`${line.replaceAll(/\p{Cc}+/gu, " ")}\n`);
  return code;
}

async function make(wish: CaseFileWish, { terminal, packs, pdfOf }: Outside): Promise<void> {
  const warn = (line: string): void => void refuse(terminal, line, 1);
  const events = eventsIn(wish.events, wish.caseId);
  const open = foldCase(events);
  const files = packFiles(packs);
  const words = readWords(files, LANGUAGE, collectFaults());
  if (words === null) throw new Error(`There are no words for ${LANGUAGE} in the packs.`);
  const say = makeSay(words.privateScreens);

  const here = wish.exhibits === null ? new Map<string, string>() : await filesByDigest(wish.exhibits);
  // What cannot be found is not left out in silence: the file lists it as missing.
  const wanted = suggested(open, wish.reader, new Set(open.exhibits.keys()), wish);
  const choice = { ...wanted, to: wish.name };
  const present = new Map(
    choice.exhibits.map((id): readonly [string, "unreadable" | null] => {
      const { name = "", digest = "" } = open.exhibits.get(id)?.exhibit ?? {};
      if (here.has(digest)) return [id, null];
      warn(`The bytes of ${name} (${digest}) are not there: the file lists it as missing.`);
      return [id, "unreadable"];
    }),
  );
  const filed = filedCase(events, choice, wish.made, present);
  const stamping = await stampingOf(wish, events, warn);

  const places = readPlaces(files, LANGUAGE, collectFaults());
  const { clocks, holidays } = resolvePlace(
    places,
    places.has(open.area ?? "") ? (open.area ?? "") : EVERYWHERE,
  );
  const pdf = await pdfOf({
    told: told(filed, { clocks: [...clocks.values()], holidays }, stamping.existed),
    say,
    language: LANGUAGE,
    checkedBy: stamping.roots.flatMap((root) => fingerprintOf(root) ?? []).join("\n"),
    clockNames: Object.fromEntries(clocks),
    platformNames: Object.fromEntries(withPage(words, "apps").map(({ id, name }) => [id, name])),
  });
  if (wish.pdfOnly) return save(wish, wish.out, bytesAsStream(pdf), terminal);

  const { timestamps, roots, stamp } = stamping;
  const digests = new Map(filed.exhibits.map(({ id, digest }) => [id, digest]));
  const bytesOf = (id: string): Promise<Blob> => openFile(here.get(digests.get(id) ?? "") ?? "");
  const input = caseFile({ filed, pdf, say, bytesOf, timestamps, roots, stamp, newHasher: nodeHasher });
  if (wish.partSize === null) return save(wish, wish.out, makeBag(input), terminal);
  const { parts, tooLarge } = partsOf(input, wish.partSize);
  for (const path of tooLarge) warn(`${path} makes its part larger than ${wish.partSize} bytes.`);
  for (const { input: part } of parts) {
    const number = part.part === null ? "" : `-part-${part.part.part}-of-${part.part.parts}`;
    await save(wish, wish.out.replace(/(?=\.[^./\\]*$)|$/, number), makeBag(part), terminal);
  }
}

/** Under another name until it is whole. */
async function save(
  { recipient }: CaseFileWish,
  out: string,
  zip: ReadableStream<Uint8Array>,
  terminal: Terminal,
): Promise<void> {
  const path = recipient === null ? out : sealedName(out);
  const bytes = recipient === null ? zip : await sealCaseFile(zip, { recipient });
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(piecesOf(bytes)), createWriteStream(unfinished));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  terminal.out(`${path} (${statSync(path).size} bytes)\n`);
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

const bytesAsStream = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new Blob([new Uint8Array(bytes)]).stream();
