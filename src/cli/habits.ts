/** The `habits` command: each verb of each room, with its own help. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { askPassphrase } from "./ask-passphrase.ts";
import { caseFromEvents } from "./case-command.ts";
import { makeCaseFile } from "./case-file-command.ts";
import { pdfOf } from "./case-file-pdf.ts";
import { contentCheck } from "./content-check.ts";
import type { Outcome } from "./content-check.ts";
import { importFiles } from "./import-command.ts";
import { packFiles } from "./pack-files.ts";
import { planIds } from "./plan-ids.ts";
import { planFromAnswers, planSchemas } from "./plan-command.ts";
import { verifyFiles } from "./verify-command.ts";

const HELP = `habits: what this service knows, on the command line

  habits plan --answers FILE.json   the plan for these answers, as JSON
  habits plan --schema              JSON Schemas of answers and plan
  habits case --events FILE.json [--now 2026-11-22T10:00Z] [--area PLACE] [--case ID]
                                    the case, its clocks, its Case Review and its pattern, as JSON
  habits import FILE... [--zone Europe/London] [--day-first | --month-first] --json
                                    the messages of an export (chats, texts, calls, mails) with their places;
                                    several files are parts of one export; docs/IMPORTS.md tells which
  habits case-file make --events FILE.json --exhibits DIR --reader council --out FILE.zip [--name TEXT]
              [--from DAY] [--until DAY] [--case ID] [--now MOMENT] [--tsa ADDRESS] [--ca ROOT.pem]
              [--part-size 10MB] [--age-recipient age1...] [--pdf-only]
                                    a case file for this reader, as docs/CASE-FILE.md describes it; exhibits
                                    are found in DIR by their digest, whatever they are called
  habits verify FILE... [--json] [--ca ROOT.pem] [--passphrase-stdin]
                                    whether a case file is whole, what was altered, and what it does not prove;
                                    several files are parts of one; exit code 0 whole, 1 altered, 2 no case file
  habits content check [--grades]   faults of the packs, with file and line; reading grades
  habits help                       this text

The packs are read from ./packs, or from --packs FOLDER. Exit code: 0 good, 1 faults or wrong answers, 2 wrong use.`;

/** Where the packs lie: as told, else here, else in the project that this command belongs to. */
function packsFolder(given: string | null): string {
  if (given !== null) return given;
  return existsSync("packs") ? "packs" : join(dirname(dirname(fileURLToPath(import.meta.url))), "packs");
}

function run(words: readonly string[]): Outcome {
  const option = (name: string): string | null => {
    const at = words.indexOf(name);
    return at === -1 ? null : (words[at + 1] ?? "");
  };
  const [room, verb] = words;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
  if (room === "plan" && words.includes("--schema"))
    return planSchemas(packFiles(packsFolder(option("--packs"))));
  if (room === "plan") {
    const file = option("--answers");
    if (file === null || file === "") return wrongUse("Name the file: habits plan --answers FILE.json");
    return planFromAnswers(readFileSync(file, "utf8"), packFiles(packsFolder(option("--packs"))));
  }
  if (room === "case") {
    const file = option("--events");
    if (file === null || file === "") return wrongUse("Name the file: habits case --events FILE.json");
    if (!existsSync(file)) return wrongUse(`There is no file ${file}`);
    return caseFromEvents(readFileSync(file, "utf8"), packFiles(packsFolder(option("--packs"))), {
      now: option("--now") ?? new Date().toISOString(),
      area: option("--area"),
      caseId: option("--case"),
    });
  }
  if (room === "content" && verb === "check") {
    const files = packFiles(packsFolder(option("--packs")));
    return contentCheck(files, option("--language") ?? "en-GB", planIds(), today, words.includes("--grades"));
  }
  if (room === "help" || words.includes("--help")) return { lines: [HELP], exitCode: 0 };
  return wrongUse(room === undefined ? HELP : `There is no "${words.join(" ")}". Try: habits help`);
}

function wrongUse(text: string): Outcome {
  return { lines: [text], exitCode: 2 };
}

const TERMINAL = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};

// Whoever reads what is printed may have seen enough.
process.stdout.on("error", () => process.exit());

try {
  const [room, ...rest] = process.argv.slice(2);
  const help = rest.includes("--help");
  if (room === "case-file" && rest[0] === "make" && !help) {
    const packs = packsFolder(rest.includes("--packs") ? (rest[rest.indexOf("--packs") + 1] ?? "") : null);
    const outside = { terminal: TERMINAL, packs, now: new Date().toISOString(), pdfOf };
    process.exitCode = await makeCaseFile(rest.slice(1), outside);
  } else if (room === "verify" && !help) {
    process.exitCode = await verifyFiles(rest, { terminal: TERMINAL, passphrase: askPassphrase });
  } else if (room === "import" && !rest.includes("--help"))
    process.exitCode = await importFiles(rest, TERMINAL);
  else {
    const outcome = run(process.argv.slice(2));
    for (const line of outcome.lines) TERMINAL.out(`${line}\n`);
    process.exitCode = outcome.exitCode;
  }
} catch (error) {
  TERMINAL.err(`${error instanceof Error ? error.message : "Something went wrong."}\n`);
  process.exitCode = 2;
}
