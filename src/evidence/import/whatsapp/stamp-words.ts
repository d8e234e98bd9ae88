/** The words that may stand around a time: halves of the day in the languages of phones, and words that say nothing. */
import { isBlank, isMark } from "./marks.ts";

/** How a time of 12 hours is meant. `noon` and `night` lie on both sides of 12. */
export type DayPart = "am" | "pm" | "noon" | "night";

/** `era`: a year of the Buddhist calendar. */
export type StampWord = DayPart | "nothing" | "era";

const WORDS = new Map<string, StampWord>([
  ...all(
    "am",
    "am a in-the-morning ص ق-ظ πμ 오전 上午 早上 凌晨 清晨 午前 öö sa fm e-paradites paradites pd de",
  ),
  ...all("am", "vm पूर्वाह्न পূর্বাহ্ণ பூர்வாஹ்ன முற்பகல் dop dopoledne лефт לפנה״צ לפנהצ 午夜 de-la-mañana"),
  ...all("am", "de-la-madrugada du-matin пр-пл пре-подне prije-podne pr-p sáng asubuhi"),
  ...all(
    "pm",
    "pm p in-the-afternoon in-the-evening م ب-ظ μμ 오후 下午 晚上 午後 ös ch em e-pasdites pasdites",
  ),
  ...all("pm", "md du nm अपराह्न অপরাহ্ণ பிற்பகல் odp odpoledne אחה״צ אחהצ de-la-tarde da-tarde"),
  ...all("pm", "de-l’après-midi du-soir сл-пл по-подне posle-podne po-p chiều tối"),
  ...all("noon", "noon 中午 正午 del-mediodía"),
  ...all("night", "at-night de-la-noche 深夜"),
  ...all(
    "nothing",
    "klo kl à á às as at um uhr в о г ч om op ob u o h a-las a-la kell plkst pukul pkl lúc den время saat",
  ),
  ...all("era", "be พ-ศ"),
]);

function all(meaning: StampWord, words: string): readonly (readonly [string, StampWord])[] {
  return words.split(" ").map((word) => [word.replaceAll("-", ""), meaning] as const);
}

/** By what was written, as it was written: a file has few of them. */
const KNOWN = new Map<string, StampWord | null>([["", "nothing"]]);
const MOST_KNOWN = 500;

/** What is written before or after a time, with its blanks, dots and commas; null for words that are not known. */
export function stampWord(written: string): StampWord | null {
  const known = KNOWN.get(written);
  if (known !== undefined) return known;
  let bare = "";
  for (const letter of written.toLowerCase()) if (!isFiller(letter)) bare += letter;
  const meaning = bare === "" ? "nothing" : (WORDS.get(bare.normalize("NFC")) ?? null);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(written, meaning);
  return meaning;
}

function isFiller(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return (
    isBlank(code) || isMark(code) || letter === "." || letter === "," || letter === "،" || letter === "、"
  );
}

/** The hour of 24; -1 where the two do not go together. */
export function hourOf(hour: number, part: DayPart | null): number {
  if (part === null) return hour <= 23 ? hour : -1;
  if (part === "am") return hour <= 12 ? hour % 12 : -1;
  if (part === "pm") return hour < 12 ? hour + 12 : hour <= 23 ? hour : -1;
  if (hour > 12) return -1;
  if (part === "noon") return hour >= 10 ? hour : hour + 12;
  return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
}
