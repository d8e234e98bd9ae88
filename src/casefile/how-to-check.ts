/** `how-to-check.txt`: in plain words and with exact commands, how anyone checks a case file, and what that does not prove. */
import type { Say } from "../content/say.ts";
import { fingerprintOf } from "./pem.ts";
import { BAG_TOKEN, MANIFEST, TAG_MANIFEST } from "./tag-files.ts";

/** `stamps`: how many timestamps of the log there are. `roots`: root certificates, PEM. `stamped`: whether an authority is asked to stamp the bag. */
export type Checking = Readonly<{ made: string; stamps: number; roots: readonly string[]; stamped: boolean }>;

/** The same in each part and in the whole. Lines end with LF. */
export function howToCheck(say: Say, { made, stamps, roots, stamped }: Checking): string {
  const time = stamps > 0 || stamped;
  const blocks: readonly (readonly string[])[] = [
    [heading(say("howtocheck.title"), "=")],
    [say("howtocheck.what", { day: made.slice(0, 10), time: made.slice(11, 19) }), say("howtocheck.whole")],
    [heading(say("howtocheck.read-title")), say("howtocheck.read"), say("howtocheck.parts")],
    [heading(say("howtocheck.list-title")), say("howtocheck.list")],
    [`  sha256sum -c ${MANIFEST}`, `  sha256sum -c ${TAG_MANIFEST}`],
    [say("howtocheck.list-mac")],
    [`  shasum -a 256 -c ${MANIFEST}`, `  shasum -a 256 -c ${TAG_MANIFEST}`],
    [say("howtocheck.list-windows")],
    ["  certutil -hashfile data\\case-file.pdf SHA256"],
    [say("howtocheck.list-extra")],
    [heading(say("howtocheck.time-title")), time ? say("howtocheck.time") : say("howtocheck.time-none")],
    ...(time ? timeBlocks(say, { stamps, roots, stamped }) : []),
    [heading(say("howtocheck.ours-title")), say("howtocheck.ours")],
    ["  npx habits verify FILE.zip"],
    [
      heading(say("howtocheck.proves-title")),
      ...["same", "order", "left", "time"].map((key) => `- ${say(`howtocheck.proves-${key}`)}`),
    ],
    [
      heading(say("howtocheck.not-title")),
      ...["true", "who", "clock", "again", "abridged"].map((key) => `- ${say(`howtocheck.not-${key}`)}`),
    ],
    [say("howtocheck.share")],
  ];
  return `${blocks.map((lines) => lines.flatMap(wrapped).join("\n")).join("\n\n")}\n`;
}

function timeBlocks(
  say: Say,
  { stamps, roots, stamped }: Omit<Checking, "made">,
): readonly (readonly string[])[] {
  // One file with all roots, outside of the bag, so that each command can stay one line.
  const many = roots.length > 1;
  const ca = many ? "../roots.pem" : "timestamps/root-1.pem";
  const check = (data: string, token: string): string =>
    `openssl ts -verify -data ${data} -in ${token} -CAfile ${ca}`;
  const all = `for f in timestamps/*.heads.json; do ${check('"$f"', '"${f%.heads.json}.tsr"')}; done`;
  return [
    ...(many ? [["  cat timestamps/root-*.pem > ../roots.pem"]] : []),
    ...(stamped ? [[say("howtocheck.time-bag")], [`  ${check(TAG_MANIFEST, BAG_TOKEN)}`]] : []),
    ...(stamps > 0
      ? [
          [say("howtocheck.time-log")],
          [`  ${check("timestamps/0001.heads.json", "timestamps/0001.tsr")}`],
          ...(stamps > 1 ? [[`  ${all}`]] : []),
        ]
      : []),
    [say("howtocheck.time-when")],
    [`  openssl ts -reply -in ${stamps > 0 ? "timestamps/0001.tsr" : BAG_TOKEN} -text`],
    [say("howtocheck.time-roots")],
    ["  openssl x509 -in timestamps/root-1.pem -noout -subject -fingerprint -sha256"],
    ...(roots.length === 0
      ? []
      : [
          [say("howtocheck.time-print")],
          roots.map((root, at) => `  root-${at + 1}.pem  SHA-256  ${fingerprintOf(root) ?? "?"}`),
        ]),
  ];
}

const heading = (text: string, line = "-"): string => `${text}\n${line.repeat(text.length)}`;

const WIDTH = 78;

/** Commands, which stand two spaces in, are never broken. */
function wrapped(text: string): readonly string[] {
  if (text.startsWith("  ") || text.includes("\n")) return text.split("\n");
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = text.startsWith("- ") ? `  ${word}` : word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
