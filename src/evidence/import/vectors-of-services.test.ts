// Every export in tests/vectors/import that a service's script has made is read as the script says, message by message.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DISCORD_VECTORS } from "../../../tests/vectors/import/discord/make.ts";
import { FACEBOOK_VECTORS } from "../../../tests/vectors/import/facebook/make.ts";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { INSTAGRAM_VECTORS } from "../../../tests/vectors/import/instagram/make.ts";
import { MESSENGER_VECTORS } from "../../../tests/vectors/import/messenger/make.ts";
import { SNAPCHAT_VECTORS } from "../../../tests/vectors/import/snapchat/make.ts";
import { TELEGRAM_VECTORS } from "../../../tests/vectors/import/telegram/make.ts";
import { TIKTOK_VECTORS } from "../../../tests/vectors/import/tiktok/make.ts";
import { X_VECTORS } from "../../../tests/vectors/import/x/make.ts";
import { DISCORD } from "./discord.ts";
import { MESSENGER } from "./meta-messenger.ts";
import { FACEBOOK, INSTAGRAM } from "./meta.ts";
import { READERS } from "./readers.ts";
import { SNAPCHAT } from "./snapchat.ts";
import { TELEGRAM } from "./telegram.ts";
import { TIKTOK } from "./tiktok.ts";
import { X } from "./x.ts";

const SERVICES = [
  { reader: INSTAGRAM, vectors: INSTAGRAM_VECTORS },
  { reader: FACEBOOK, vectors: FACEBOOK_VECTORS },
  { reader: MESSENGER, vectors: MESSENGER_VECTORS },
  { reader: SNAPCHAT, vectors: SNAPCHAT_VECTORS },
  { reader: TIKTOK, vectors: TIKTOK_VECTORS },
  { reader: X, vectors: X_VECTORS },
  { reader: DISCORD, vectors: DISCORD_VECTORS },
  { reader: TELEGRAM, vectors: TELEGRAM_VECTORS },
];

const CASES = SERVICES.flatMap(({ reader, vectors }) =>
  Object.entries(vectors).map(([name, vector]) => ({ reader, service: reader.service, name, vector })),
);

test.each(CASES)("$service $name lies on the disk as its script makes it", ({ service, name, vector }) => {
  const file = new URL(`../../../tests/vectors/import/${service}/${name}.json`, import.meta.url);
  const written: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(vector)));
});

test.each(CASES)("$service $name is read whole: $vector.about", async ({ reader, vector }) => {
  const { name, members, archive } = vector.source;
  const read = await readWith(reader, inMemory(name, members, archive), { zone: vector.zone, order: null });
  expect({ ...read, gaps: read.gaps.toSorted() }).toEqual(vector.expected);
});

test.each(CASES)("$service $name is taken for what it is, before all others", async ({ service, vector }) => {
  const source = inMemory(vector.source.name, vector.source.members, vector.source.archive);
  const sure = await Promise.all(
    READERS.map(async (reader) => ({ service: reader.service, sure: await reader.fits(source) })),
  );
  const [first, second] = sure.toSorted((one, other) => other.sure - one.sure);
  expect(first?.service).toBe(service);
  expect(first?.sure).toBeGreaterThan(second?.sure ?? 1);
});
