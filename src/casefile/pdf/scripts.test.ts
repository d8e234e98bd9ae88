// Words in the scripts of the world on paper: shaped, in their order, and never dropped.
import { expect, test } from "vitest";
import { PARTS } from "../../../tests/casefile/sample-case.ts";
import { FONTS, font, incident, judged, paper, textOf } from "../../../tests/casefile/paper.ts";
import { fontsNeeded } from "./fonts.ts";

const MORE = {
  ...FONTS,
  arabic: font("noto-sans-arabic/400Regular/NotoSansArabic_400Regular"),
  hebrew: font("noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular"),
  bengali: font("noto-sans-bengali/400Regular/NotoSansBengali_400Regular"),
  emoji: font("noto-emoji/400Regular/NotoEmoji_400Regular"),
  gurmukhi: font("noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular"),
  gujarati: font("noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular"),
  tamil: font("noto-sans-tamil/400Regular/NotoSansTamil_400Regular"),
  thai: font("noto-sans-thai/400Regular/NotoSansThai_400Regular"),
  korean: font("noto-sans-kr/400Regular/NotoSansKR_400Regular"),
  symbols: font("noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular"),
};

const said = (words: string): ReturnType<typeof paper> =>
  paper([...PARTS.slice(0, 1), incident("one", words)], {}, { fonts: MORE });

/** As a program reads it that puts lines together, without its marks of direction. */
const read = (bytes: Uint8Array): string =>
  judged(bytes, "pdftotext", "FILE", "-")
    .replaceAll(/[\u202a-\u202e\u200e\u200f]/g, "")
    .replaceAll(/\s+/g, " ");

test("fonts are asked for only where letters need them", () => {
  expect(fontsNeeded("Zoë, Łukasz, Όμηρος, Иван – “so” £5")).toEqual([]);
  expect(fontsNeeded("مرحبا שלום")).toEqual(["arabic", "hebrew"]);
  expect(fontsNeeded("你好 😡")).toEqual(["emoji", "symbols", "han"]);
  expect(fontsNeeded("ਸਤ સત சத สต 한국")).toEqual(["gurmukhi", "gujarati", "tamil", "thai", "korean"]);
});

test("Arabic and Hebrew come out in the order in which they are read, letter for letter", async () => {
  const arabic = "كتب لي رسالة طويلة يقول فيها (إنه سيأتي بعد يومين) وأنه يعرف أين أسكن";
  const bytes = await said(`${arabic}\nHe wrote “שלום, אני יודע איפה את גרה” to me.`);
  expect(judged(bytes, "pdffonts", "FILE")).toMatch(/NotoSansArabic[^]*NotoSansHebrew/);
  const text = read(bytes);
  for (const word of arabic.replaceAll(/[()]/g, "").split(" ")) expect(text).toContain(word);
  expect(text).toContain("يقول فيها (إنه سيأتي بعد يومين) وأنه يعرف");
  expect(text).toContain("אני יודע איפה את גרה");
});

test("a voice is told the whole paragraph as it was written", async () => {
  const words = "He wrote مرحبا (يا صديقي) 10:30 to me.";
  const raw = judged(await said(words), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-");
  const hex = Buffer.from(`\ufeff${words}`, "utf16le").swap16().toString("hex");
  expect(raw).toContain(`/ActualText <${hex}>`);
});

test("marks and little pictures are read as they were written", async () => {
  const words = "“नमस्ते, मैं तुम्हें ढूँढ लूँगा” “আমি তোমাকে খুঁজে বের করব” 👍🏽 👨‍👩‍👧 ❤️ 🇬🇧";
  const text = textOf(await said(words));
  for (const word of words.split(" ")) expect(text).toContain(word);
});

test.for([
  ["Gurmukhi", "ਮੈਂ ਜਾਣਦਾ ਹਾਂ ਕਿ ਤੁਸੀਂ ਕਿੱਥੇ ਰਹਿੰਦੇ ਹੋ"],
  ["Gujarati", "મને ખબર છે કે તમે ક્યાં રહો છો"],
  ["Tamil", "நீங்கள் எங்கே வசிக்கிறீர்கள் என்று எனக்குத் தெரியும்"],
  ["Thai", "ฉันรู้ว่าคุณอยู่ที่ไหน"],
  ["KR", "나는 네가 어디 사는지 안다"],
] as const)(
  "words in the letters of Noto Sans %s are drawn, and read as they were written",
  async ([name, words]) => {
    const bytes = await said(words);
    expect(judged(bytes, "pdffonts", "FILE")).toContain(`NotoSans${name}`);
    const text = textOf(bytes);
    for (const word of words.split(" ")) expect(text).toContain(word);
  },
);

test("a mark that its font has no place for on the letter before does not stop the file", async () => {
  const words = "\ufef1\u08d4 ફ\u0ae2\u0a81";
  expect(judged(await said(words), "qpdf", "--check", "FILE")).toContain(
    "No syntax or stream encoding errors",
  );
});

test("a letter that no font has stands as its number, in words, names and headings alike", async () => {
  const bytes = await paper([
    { kind: "case", case: { name: "", about: "me", who: "ᠮᠣ Lee", area: null, young: null, sample: false } },
    incident("one", "ខ្មែរ and \u{1F9FF} and \ue000"),
  ]);
  const text = textOf(bytes);
  for (const shown of [
    "[U+182E][U+1823] Lee",
    "[U+1781][U+17D2][U+1798][U+17C2][U+179A] and [U+1F9FF] and [U+E000]",
  ])
    expect(text).toContain(shown);
});

test("words without an end break, and hostile signs do nothing", async () => {
  const hostile = `<script>alert(1)</script> a\u202Egnp.exe\u202C b\u0000\u0007 c\u200e\ufeffd ${"x".repeat(5000)} ${"ع".repeat(600)} Z${"\u0303\u0323".repeat(200)} end`;
  const bytes = await said(hostile);
  expect(judged(bytes, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors");
  const text = textOf(bytes);
  expect(text).toContain("<script>alert(1)</script> a[U+202E]gnp.exe b[U+0000][U+0007] cd ");
  expect([...text.matchAll(/x{20,}/g)].map(([run]) => run.length).reduce((a, b) => a + b)).toBe(5000);
  expect([...text.matchAll(/ع/g)]).toHaveLength(600);
  expect(text).toMatch(/\[…\] end/);
});
