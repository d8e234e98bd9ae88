/** Writes the vectors of WhatsApp exports: `node --import tsx tests/vectors/import/whatsapp/make.ts`. Everybody in them is invented. */
import { writeFileSync } from "node:fs";
import { DIALECTS } from "./dialects.ts";
import { SPECIAL } from "./special.ts";
import type { Vector } from "./special.ts";
import { story, write } from "./story.ts";

/** All vectors: the story in each dialect, and the special ones. */
export function vectors(): readonly Vector[] {
  const told = DIALECTS.map((dialect): Vector => {
    const conversation = "Year 9";
    const { text, expected } = write(dialect, story(dialect), conversation);
    const family = dialect.name === "old-ios" ? "old-ios" : dialect.ios ? "ios" : "android";
    return {
      name: dialect.name,
      file: `WhatsApp Chat ${dialect.ios ? "-" : "with"} ${conversation}.txt`,
      archive: false,
      members: [],
      bytes: new TextEncoder().encode(text),
      kind: `${family}-text`,
      conversation,
      questions: [],
      unread: [],
      messages: expected,
    };
  });
  return [...told, ...SPECIAL];
}

/** What stands beside each text. */
export function expectation({ bytes: _bytes, ...rest }: Vector): string {
  return `${JSON.stringify(rest, null, 1)}\n`;
}

if (process.argv[1]?.endsWith("make.ts") === true) {
  for (const vector of vectors()) {
    writeFileSync(new URL(`${vector.name}.txt`, import.meta.url), vector.bytes);
    writeFileSync(new URL(`${vector.name}.json`, import.meta.url), expectation(vector));
  }
}
