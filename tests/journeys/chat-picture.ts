/** A screenshot of an invented chat, drawn by the browser as a phone shows it, and how many letters of it were read wrongly. */
import type { Page } from "@playwright/test";

/** `light` and `dark` have dark and light words on pale and dark bubbles; `blue` and `blue-dark` have white words on blue ones. */
export type ChatStyle = "light" | "dark" | "blue" | "blue-dark";

type Row = Readonly<{ who: "them" | "me" | "day"; text: string; at: string }>;

const row = (who: Row["who"], text: string, at = ""): Row => ({ who, text, at });

/** The number is one that nobody has (Ofcom keeps it for stories). */
export const CHAT: readonly Row[] = [
  row("day", "Thu, 12 Nov 2026"),
  row("them", "you think you can just ignore me", "21:38"),
  row("them", "I know which bus you take home", "21:39"),
  row("me", "Please stop writing to me.", "21:41"),
  row("them", "everyone at school has seen the picture now", "21:41"),
  row("them", "ask @kim_rowe.07 if you do not believe it", "21:43"),
  row("me", "I have told my mum. Leave me alone.", "21:44"),
  row("day", "Fri, 13 Nov 2026"),
  row("them", "nobody will believe you, nobody likes you", "08:02"),
  row("them", "my new number is 07700 900123 so do not bother to block", "08:03"),
  row("me", "I will not answer you again.", "08:10"),
];

const CLOCK = "22:07";
const NAME = "Sam R";

/** All that the picture says, in reading order. */
export const chatText = (rows = CHAT): string =>
  [CLOCK, NAME, ...rows.flatMap(({ text, at }) => [text, at])].join(" ");

const COLOURS = {
  light: { back: "#efe7de", bar: "#008069", title: "#fff", them: "#fff", me: "#d9fdd3" },
  dark: { back: "#0b141a", bar: "#202c33", title: "#e9edef", them: "#202c33", me: "#005c4b" },
  blue: { back: "#fff", bar: "#f6f6f6", title: "#000", them: "#e9e9eb", me: "#0b84fe" },
  "blue-dark": { back: "#000", bar: "#161617", title: "#fff", them: "#26252a", me: "#0a84ff" },
} as const;

const WORDS = {
  light: { words: "#111b21", mine: "#111b21", faint: "#667781", faintMine: "#667781" },
  dark: { words: "#e9edef", mine: "#e9edef", faint: "#8696a0", faintMine: "#99beb7" },
  blue: { words: "#000", mine: "#fff", faint: "#8e8e93", faintMine: "#fff" },
  "blue-dark": { words: "#fff", mine: "#fff", faint: "#8e8e93", faintMine: "#fff" },
} as const;

/** A PNG of 412 by 915 points at 2.625 pixels each, or at `scale`. */
export async function chatPicture(
  page: Page,
  style: ChatStyle,
  rows: readonly Row[] = CHAT,
  scale = 2.625,
): Promise<Buffer> {
  const order = { rows, scale, ...COLOURS[style], ...WORDS[style], clock: CLOCK, name: NAME };
  const bytes = await page.evaluate(async (chat) => {
    const [width, height] = [412, 915];
    const canvas = new OffscreenCanvas(Math.round(width * chat.scale), Math.round(height * chat.scale));
    const drawing = canvas.getContext("2d");
    if (drawing === null) return [];
    drawing.scale(chat.scale, chat.scale);
    // Methods: what the tools that run benches add to other functions is not there in the page.
    const pen = {
      fill(colour: string, x: number, y: number, w: number, h: number, round = 0): void {
        drawing.fillStyle = colour;
        drawing.beginPath();
        drawing.roundRect(x, y, w, h, round);
        drawing.fill();
      },
      write(text: string, x: number, y: number, size: number, colour: string, weight = 400): void {
        drawing.font = `${weight} ${size}px "Noto Sans", "DejaVu Sans", sans-serif`;
        drawing.fillStyle = colour;
        drawing.fillText(text, x, y);
      },
    };
    pen.fill(chat.back, 0, 0, width, height);
    pen.fill(chat.bar, 0, 0, width, 76);
    pen.write(chat.clock, 16, 20, 12, chat.title, 700);
    pen.write(chat.name, 16, 56, 18, chat.title, 600);
    let y = 92;
    for (const { who, text, at } of chat.rows) {
      const size = who === "day" ? 12.5 : 15;
      drawing.font = `400 ${size}px "Noto Sans", "DejaVu Sans", sans-serif`;
      const lines: string[] = [];
      for (const word of text.split(" ")) {
        const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
        if (lines.length > 0 && drawing.measureText(longer).width <= 240) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      const wide = Math.max(...lines.map((line) => drawing.measureText(line).width)) + (at === "" ? 20 : 68);
      const tall = lines.length * 20 + 12;
      const left = who === "them" ? 12 : who === "me" ? width - 12 - wide : (width - wide) / 2;
      pen.fill(who === "me" ? chat.me : chat.them, left, y, wide, tall, 9);
      const colour = who === "day" ? chat.faint : who === "me" ? chat.mine : chat.words;
      for (const [place, line] of lines.entries())
        pen.write(line, left + 10, y + 21 + place * 20, size, colour);
      if (at !== "")
        pen.write(at, left + wide - 44, y + tall - 9, 11, who === "me" ? chat.faintMine : chat.faint);
      y += tall + (who === "day" ? 10 : 6);
    }
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, order);
  return Buffer.from(bytes);
}

/** Letters that must be put in, taken out or changed to make one of the other (Levenshtein), in parts of those that are there; spaces count as one. */
export function errorRate(there: string, read: string): number {
  const [one, other] = [there, read].map((text) => text.replaceAll(/\s+/g, " ").trim());
  if (one === undefined || other === undefined || one === "") return 1;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let from = 1; from <= one.length; from += 1) {
    const now = [from];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[from - 1] === other[at - 1] ? 0 : 1;
      now.push(Math.min((before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (before[at - 1] ?? 0) + same));
    }
    before = now;
  }
  return (before[other.length] ?? one.length) / one.length;
}
