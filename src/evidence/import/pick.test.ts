// From a long export a person takes what one account wrote, with their own answers, and never twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByDay } from "./group.ts";
import { MessageKeys } from "./keys.ts";
import type { Message } from "./message.ts";
import { Picker } from "./pick.ts";
import type { Choice, Picking } from "./pick.ts";
import { Survey } from "./survey.ts";

let line = 0;
function wrote(at: string, from: string | null, text: string, more: Partial<Message> = {}): Message {
  line += 1;
  return {
    at,
    zoneKnown: at.endsWith("Z"),
    from,
    text,
    attachments: [],
    place: { file: "chat.txt", line, path: null },
    system: from === null,
    mine: null,
    conversation: "Year 9",
    id: null,
    ...more,
  };
}

const ANY: Choice = {
  people: null,
  conversations: null,
  from: null,
  to: null,
  words: [],
  own: [],
  fair: false,
  system: false,
};

function pick(messages: readonly Message[], choice: Partial<Choice>, skip = 0, size = 100): Picking {
  const picker = new Picker("whatsapp", { ...ANY, ...choice }, { skip, size });
  for (const message of messages) picker.message(message);
  return picker.result();
}

const texts = ({ picked }: Picking): readonly string[] => picked.map(({ message }) => message.text);

const CHAT = [
  wrote("2026-03-13T08:59:00", "Priya", "morning all"),
  wrote("2026-03-13T09:00:00", "Tom", "You are DEAD to us"),
  wrote("2026-03-13T09:00:00", "Tom", "no"),
  wrote("2026-03-13T09:00:00", "Tom", "no"),
  wrote("2026-03-13T09:01:00", "Priya", "please stop"),
  wrote("2026-03-13T09:02:00", "Sam", "lol"),
  wrote("2026-03-13T09:03:00", null, "Tom left"),
  wrote("2026-03-14T10:00:00", "Priya", "nothing from Tom today"),
  wrote("2026-03-15T23:59:00", "Tom", "last one"),
  wrote("2026-03-15T23:59:30", "Priya", "in another chat", { conversation: "Other" }),
];

test("one account in a span, with the person's own answers of those days and nobody else's", () => {
  const picking = pick(CHAT, {
    people: ["Tom"],
    own: ["Priya"],
    fair: true,
    from: "2026-03-13",
    to: "2026-03-14",
  });
  expect(texts(picking)).toEqual(["morning all", "You are DEAD to us", "no", "no", "please stop"]);
  expect(picking.chosen).toBe(3);
  expect(picking.picked.map(({ reply }) => reply)).toEqual([true, false, false, false, true]);
  expect(texts(pick(CHAT, { people: ["Tom"] }))).toEqual(["You are DEAD to us", "no", "no", "last one"]);
});

test("words are found in any letters; lines that nobody wrote only when asked for", () => {
  expect(texts(pick(CHAT, { words: [" dead ", "LOL"] }))).toEqual(["You are DEAD to us", "lol"]);
  expect(pick(CHAT, {}).chosen).toBe(9);
  expect(pick(CHAT, { system: true }).chosen).toBe(10);
  expect(texts(pick(CHAT, { conversations: ["Other"] }))).toEqual(["in another chat"]);
});

test("a page holds as much as it says; the pages together are everything, with the same keys", () => {
  const all = pick(CHAT, {});
  const pages = [0, 2, 4, 6, 8].map((skip) => pick(CHAT, {}, skip, 2));
  expect(pages.map(({ picked }) => picked.length)).toEqual([2, 2, 2, 2, 1]);
  expect(pages.flatMap(({ picked }) => picked.map(({ key }) => key))).toEqual(
    all.picked.map(({ key }) => key),
  );
});

test("more replies than can be held are counted, not lost in silence", () => {
  const many = [
    ...Array.from({ length: 30 }, (_, at) => wrote("2026-03-13T08:00:00", "Priya", `a${at}`)),
    ...CHAT,
  ];
  const picking = pick(many, { people: ["Tom"], own: ["Priya"], fair: true, to: "2026-03-13" }, 0, 1);
  expect(picking.picked.filter(({ reply }) => reply)).toHaveLength(10);
  expect(picking.repliesLeftOut).toBe(22);
});

test("the same export again brings nothing; a later one that overlaps brings only what is new", () => {
  const keys = (messages: readonly Message[]): readonly string[] => {
    const maker = new MessageKeys("whatsapp");
    return messages.map((message) => maker.keyOf(message));
  };
  const first = keys(CHAT.slice(0, 6));
  expect(new Set(first).size).toBe(6);
  expect(keys(CHAT.slice(0, 6))).toEqual(first);
  const later = keys(CHAT.slice(1));
  expect(later.filter((key) => !first.includes(key))).toHaveLength(CHAT.length - 6);
  const other = new MessageKeys("sms");
  expect(
    CHAT.slice(0, 6)
      .map((message) => other.keyOf(message))
      .filter((key) => first.includes(key)),
  ).toEqual([]);
});

test("a key does not depend on the place in the file, and takes half an emoji", () => {
  const maker = (message: Message): string => new MessageKeys("whatsapp").keyOf(message);
  expect(maker(wrote("2026-03-13T09:00:00", "Tom", "no"))).toBe(maker(CHAT[2] ?? wrote("", "", "")));
  expect(maker(wrote("2026-03-13T09:00:00", "Tom", "\uD83D"))).toMatch(/^[0-9a-f]{64}$/);
});

test("overlapping exports of a random chat: first and later together hold each message once", () => {
  const said = fc.record({
    minute: fc.integer({ min: 0, max: 3 }),
    who: fc.constantFrom("A", "B"),
    text: fc.constantFrom("no", "yes"),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 30 }), fc.nat(30), (chat, cut) => {
      const messages = chat
        .toSorted((one, other) => one.minute - other.minute)
        .map(({ minute, who, text }) => wrote(`2026-03-13T09:0${minute}:00`, who, text));
      const kept = new Set<string>();
      for (const part of [messages.slice(0, cut), messages]) {
        const maker = new MessageKeys("whatsapp");
        for (const message of part) kept.add(maker.keyOf(message));
      }
      expect(kept.size).toBe(messages.length);
    }),
  );
});

test("picked messages become one draft a day and conversation, word for word", () => {
  const drafts = groupByDay(pick(CHAT, { people: ["Tom"], own: ["Priya"], fair: true }).picked, ["Priya"]);
  expect(drafts.map(({ account }) => account)).toEqual([
    "08:59 Priya: morning all\n09:00 Tom: You are DEAD to us\n09:00 Tom: no\n09:00 Tom: no\n09:01 Priya: please stop",
    "23:59 Tom: last one",
  ]);
  expect(drafts[0]).toMatchObject({
    day: "2026-03-13",
    conversation: "Year 9",
    when: { at: "2026-03-13T08:59/2026-03-13T09:01", zone: null, offset: null },
    people: ["Priya", "Tom"],
    replied: true,
    messages: 5,
  });
  expect(new Set(drafts[0]?.keys).size).toBe(5);
  expect(drafts[1]).toMatchObject({ when: { at: "2026-03-15T23:59" }, replied: false });
});

test("moments are told in London time, a file by its name, and whose replies they are only where it is known", () => {
  const picture = wrote("2026-07-01T23:30:05Z", "Tom", "", {
    attachments: [{ kind: "picture", name: "a.jpg", member: "media/a.jpg" }],
  });
  const [draft] = groupByDay(pick([picture], {}).picked, []);
  expect(draft).toMatchObject({
    day: "2026-07-02",
    account: "00:30 Tom: a.jpg",
    when: { at: "2026-07-02T00:30", zone: "Europe/London", offset: "+01:00" },
    replied: null,
    attachments: picture.attachments,
  });
  expect(groupByDay(pick([{ ...picture, mine: false }], {}).picked, [])[0]?.replied).toBe(false);
});

test("a day that is too long for one account becomes several, and no letter is lost", () => {
  const long = Array.from({ length: 5 }, (_, at) =>
    wrote("2026-03-13T09:00:00", "Tom", `${at}${"😀".repeat(45_000)}`),
  );
  const drafts = groupByDay(
    pick([...long, wrote("2026-03-13T09:01:00", "Tom", "😀".repeat(150_001))], {}).picked,
    [],
  );
  expect(drafts.every(({ account }) => account.length <= 200_000)).toBe(true);
  expect(
    drafts
      .map(({ account }) => account)
      .join("")
      .match(/😀/gu),
  ).toHaveLength(5 * 45_000 + 150_001);
  expect(drafts.some(({ account }) => /\p{Surrogate}/u.test(account))).toBe(false);
});

test("the survey counts everything and keeps 200 of what could not be read", () => {
  const survey = new Survey();
  for (const message of CHAT) survey.message(message);
  for (let at = 1; at <= 300; at += 1)
    survey.unread({ place: { file: "chat.txt", line: at, path: null }, text: "?" });
  const result = survey.result();
  expect(result.people.map(({ name, messages }) => [name, messages])).toEqual([
    ["Priya", 4],
    ["Tom", 4],
    ["Sam", 1],
  ]);
  expect(result.people[1]).toMatchObject({ first: "2026-03-13T09:00:00", last: "2026-03-15T23:59:00" });
  expect(result.period).toEqual({ first: "2026-03-13T08:59:00", last: "2026-03-15T23:59:30" });
  expect(result.conversations.map(({ name }) => name)).toEqual(["Year 9", "Other"]);
  expect(result.days).toEqual([
    ["2026-03-13", 7],
    ["2026-03-14", 1],
    ["2026-03-15", 2],
  ]);
  expect(result).toMatchObject({ messages: 10, system: 1, unnamed: 0, localTimes: true, unreadCount: 300 });
  expect(result.unread).toHaveLength(200);
  expect(new Survey().result()).toMatchObject({ period: null, messages: 0, people: [] });
});
