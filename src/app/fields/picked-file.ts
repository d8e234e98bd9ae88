/** Files from the browser's own picker: whether each can be taken, and under which name it is saved out again. */

/** The most that one document may hold: it is read back into memory as a whole. */
export const LARGEST_FILE = 100_000_000;

export type FileTrouble = "empty" | "too-big" | "unreadable";

/** Why a file cannot be taken; null when it can. `most` in bytes. */
export async function troubleOf(file: Blob, most = LARGEST_FILE): Promise<FileTrouble | null> {
  if (file.size > most) return "too-big";
  if (file.size === 0) return "empty";
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    // Moved or taken away since it was picked, or not allowed.
    return "unreadable";
  }
}

/** `accept` and `capture` as of a file input. */
export type Picker = Readonly<{ accept: string; many: boolean; camera: boolean }>;

const ANY: Picker = { accept: "", many: true, camera: false };

/** Opens the picker, from a press; resolves with none when it is closed without a choice. No field for files stands in the page before or after. */
export function pickFiles({ accept, many, camera }: Picker = ANY): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = many;
  if (camera) input.capture = "environment";
  // Firefox only tells of an input that stands in the page.
  input.hidden = true;
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  }).finally(() => input.remove());
}

/** The name of a copy. `neutral`: others may look at this device, so only the ending stays, which says how to open it. */
export function savedName(name: string, neutral: string | null): string {
  if (neutral === null) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  return `${neutral}${ending.toLowerCase()}`;
}

/** Bytes as a person says them, `1.2 MB`. `language` is a BCP 47 tag. */
export function sizeWords(bytes: number, language: string): string {
  const [unit, count] =
    bytes < 1000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1000] as const)
        : bytes < 1_000_000_000
          ? (["megabyte", bytes / 1_000_000] as const)
          : (["gigabyte", bytes / 1_000_000_000] as const);
  const digits = count < 10 && unit !== "byte" ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: digits,
  }).format(count);
}
