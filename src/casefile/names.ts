/** Names of exhibits in a case file: safe on every system, none twice, with the ending of what the bytes are. */
import { utf8 } from "../kit/bytes.ts";

/** By media type: the ending that is given, then others that fit and are left as they are. */
const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg jpeg",
  "image/png": "png",
  "image/apng": "png apng",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/heic": "heic heif",
  "image/heif": "heif heic",
  "image/bmp": "bmp",
  "image/tiff": "tif tiff",
  "image/svg+xml": "svg",
  "video/mp4": "mp4 m4v",
  "video/x-m4v": "m4v mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "video/matroska": "mkv",
  "video/x-matroska": "mkv",
  "video/3gpp": "3gp",
  "video/vnd.avi": "avi",
  "video/mpeg": "mpg mpeg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/x-m4a": "m4a",
  "audio/aac": "aac",
  "audio/ogg": "ogg opus oga",
  "audio/webm": "webm",
  "audio/wav": "wav",
  "audio/amr": "amr",
  "audio/flac": "flac",
  "audio/x-flac": "flac",
  "application/pdf": "pdf",
  "application/json": "json",
  "application/rtf": "rtf",
  "application/zip": "zip docx xlsx pptx odt ods odp epub",
  "application/gzip": "gz tgz",
  "application/vnd.rar": "rar",
  "application/x-7z-compressed": "7z",
  "application/x-tar": "tar",
  "message/rfc822": "eml",
  "application/mbox": "mbox",
  "multipart/related": "mht mhtml",
  "text/html": "html htm",
  "text/csv": "csv",
  "text/xml": "xml",
  "application/xml": "xml",
};

/** The longest name, in bytes of UTF-8: some mail programs and phones cut longer ones. */
const LONGEST = 80;

/** Letters that Windows, a shell, a manifest (RFC 8493, section 2.1.3) or a reader of zips takes for something else. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Z}\s<>:"/\\|?*%!$&'`;()[\]{}#~^]+/gu;

/**
 * `number` counts from 1 in the order of the file, and stands first with four digits or more, so that no two names are the same, whatever a system takes
 * for equal. What is left of the person's own name follows, in NFC. The ending tells what the bytes are by `type`; `bin` where that is not known.
 */
export function exhibitFileName(number: number, name: string, type: string): string {
  const ending = endingOf(name, type);
  const clean = stemOf(name, type)
    .normalize("NFC")
    .replaceAll(/\p{Cf}+/gu, "")
    .replaceAll(UNSAFE, "-")
    .replaceAll(/-*\.[-.]*/g, ".")
    .replaceAll(/-{2,}/g, "-");
  const start = `${String(number).padStart(4, "0")}-`;
  const stem = cut(clean.replaceAll(/^[-.]+/g, ""), LONGEST - start.length - ending.length - 1);
  const trimmed = stem.replaceAll(/[-.]+$/g, "");
  return `${start}${trimmed === "" ? "exhibit" : trimmed}.${ending}`;
}

function endingOf(name: string, type: string): string {
  const known = Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : undefined;
  const fitting = (known ?? (type.startsWith("text/") ? "txt" : "bin")).split(" ");
  const own = ownEnding(name);
  return fitting.includes(own) ? own : (fitting[0] ?? "bin");
}

/** The name without its ending, where that is the one it will have. */
function stemOf(name: string, type: string): string {
  const own = ownEnding(name);
  return own !== "" && own === endingOf(name, type) ? name.slice(0, -own.length - 1) : name;
}

const ownEnding = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** As many whole letters, with the marks that belong to them, as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let kept = "";
  let left = bytes;
  for (const [letter] of text.matchAll(/\P{M}\p{M}*/gu)) {
    left -= utf8(letter).length;
    if (left < 0) break;
    kept += letter;
  }
  return kept;
}
