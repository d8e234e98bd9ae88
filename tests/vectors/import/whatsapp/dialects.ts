/** How phones write the stamps of a chat export, one dialect each: the writing side of the vectors, apart from the reader. */

/** A local time by its parts; `hour` of 24. */
export type Local = Readonly<{
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}>;

/** `open` writes all that stands before the name, its last blank included. `words` is the language of what WhatsApp itself writes. */
export type Dialect = Readonly<{
  name: string;
  ios: boolean;
  seconds: boolean;
  words: "en" | "de" | "es";
  open: (at: Local) => string;
}>;

const two = (number: number): string => String(number).padStart(2, "0");
const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);
const half = (hour: number, am: string, pm: string): string => (hour < 12 ? am : pm);

const ARABIC = [..."٠١٢٣٤٥٦٧٨٩"];
const PERSIAN = [..."۰۱۲۳۴۵۶۷۸۹"];
const inDigits = (text: string, digits: readonly string[]): string =>
  text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);

const android = (name: string, open: Dialect["open"], words: Dialect["words"] = "en"): Dialect => ({
  name,
  ios: false,
  seconds: false,
  words,
  open,
});
const ios = (name: string, open: Dialect["open"], words: Dialect["words"] = "en"): Dialect => ({
  name,
  ios: true,
  seconds: true,
  words,
  open,
});

export const DIALECTS: readonly Dialect[] = [
  android(
    "android-gb",
    (at) => `${two(at.day)}/${two(at.month)}/${at.year}, ${two(at.hour)}:${two(at.minute)} - `,
  ),
  android(
    "android-us",
    (at) =>
      `${at.month}/${at.day}/${two(at.year % 100)}, ${twelve(at.hour)}:${two(at.minute)}\u202F${half(at.hour, "AM", "PM")} - `,
  ),
  android(
    "android-in",
    (at) =>
      `${two(at.day)}/${two(at.month)}/${two(at.year % 100)}, ${twelve(at.hour)}:${two(at.minute)} ${half(at.hour, "am", "pm")} - `,
  ),
  android(
    "android-de",
    (at) => `${two(at.day)}.${two(at.month)}.${two(at.year % 100)}, ${two(at.hour)}:${two(at.minute)} - `,
    "de",
  ),
  android(
    "android-ca-iso",
    (at) =>
      `${at.year}-${two(at.month)}-${two(at.day)}, ${twelve(at.hour)}:${two(at.minute)}\u00A0${half(at.hour, "a.m.", "p.m.")} - `,
  ),
  android(
    "android-za-slashes-en-dash",
    (at) => `${at.year}/${two(at.month)}/${two(at.day)}, ${two(at.hour)}:${two(at.minute)} – `,
  ),
  android(
    "android-co",
    (at) =>
      `${at.day}/${at.month}/${at.year}, ${twelve(at.hour)}:${two(at.minute)} ${half(at.hour, "a.\u00A0m.", "p.\u00A0m.")} - `,
    "es",
  ),
  android("android-ar", (at) =>
    inDigits(
      `${at.day}\u200F/${at.month}\u200F/${at.year}، ${twelve(at.hour)}:${two(at.minute)} ${half(at.hour, "ص", "م")} - `,
      ARABIC,
    ),
  ),
  android("android-fa", (at) =>
    inDigits(`\u200F${at.year}/${at.month}/${at.day},\u200F ${two(at.hour)}:${two(at.minute)} - `, PERSIAN),
  ),
  android(
    "android-nl",
    (at) => `${two(at.day)}-${two(at.month)}-${at.year} ${two(at.hour)}:${two(at.minute)} - `,
  ),
  android(
    "android-fr",
    (at) => `${two(at.day)}/${two(at.month)}/${at.year} à ${two(at.hour)}:${two(at.minute)} - `,
  ),
  android(
    "android-ko",
    (at) =>
      `${at.year}. ${at.month}. ${at.day}. ${half(at.hour, "오전", "오후")} ${twelve(at.hour)}:${two(at.minute)} - `,
  ),
  android(
    "android-in-the-morning",
    (at) =>
      `${two(at.day)}/${two(at.month)}/${at.year}, ${twelve(at.hour)}:${two(at.minute)} ${half(at.hour, "in the morning", "in the afternoon")} - `,
  ),
  ios(
    "ios-gb",
    (at) =>
      `[${two(at.day)}/${two(at.month)}/${at.year}, ${two(at.hour)}:${two(at.minute)}:${two(at.second)}] `,
  ),
  ios(
    "ios-us",
    (at) =>
      `[${at.month}/${at.day}/${two(at.year % 100)}, ${twelve(at.hour)}:${two(at.minute)}:${two(at.second)}\u202F${half(at.hour, "AM", "PM")}] `,
  ),
  ios(
    "ios-fi",
    (at) => `[${at.day}.${at.month}.${at.year} klo ${at.hour}.${two(at.minute)}.${two(at.second)}] `,
  ),
  ios(
    "ios-de",
    (at) =>
      `[${two(at.day)}.${two(at.month)}.${two(at.year % 100)}, ${two(at.hour)}:${two(at.minute)}:${two(at.second)}] `,
    "de",
  ),
  ios(
    "ios-no-comma",
    (at) =>
      `[${two(at.day)}/${two(at.month)}/${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)}] `,
  ),
  ios(
    "ios-buddhist",
    (at) =>
      `[${at.day}/${at.month}/${at.year + 543} BE, ${two(at.hour)}:${two(at.minute)}:${two(at.second)}] `,
  ),
  ios(
    "old-ios",
    (at) =>
      `${at.month}/${at.day}/${two(at.year % 100)}, ${twelve(at.hour)}:${two(at.minute)}:${two(at.second)} ${half(at.hour, "AM", "PM")}: `,
  ),
];
