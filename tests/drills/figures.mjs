/** Writes the figures of a command into its own part of docs/BENCHMARKS.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "docs/BENCHMARKS.md");

/** `rows`: what, limit, measured, and whether it is within. Replaces what the command wrote before. */
export function writeFigures(name, title, rows) {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  const machine = `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
  const table = rows.map(
    ({ what, limit, measured, good }) => `| ${what} | ${limit} | ${measured} | ${good ? "yes" : "NO"} |`,
  );
  const text = [
    `## ${title} (\`npm run ${name}\`)`,
    "",
    `${new Date().toISOString().slice(0, 10)}, ${machine}. Times on a shared machine mean little; read them against their limit.`,
    "",
    "| what | limit | measured | within |",
    "|---|---|---|---|",
    ...table,
    "",
  ].join("\n");
  const whole = readFileSync(FILE, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const at = whole.indexOf(start);
  const to = whole.indexOf(end);
  const part = `${start}\n\n${text}\n`;
  writeFileSync(
    FILE,
    at === -1 || to === -1
      ? `${whole.trimEnd()}\n\n${part}${end}\n`
      : `${whole.slice(0, at)}${part}${whole.slice(to)}`,
  );
}
