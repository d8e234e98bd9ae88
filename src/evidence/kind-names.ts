/** MIME types, the endings of names that stand for them, and what is done with each. */

export type Family =
  "picture" | "video" | "audio" | "pdf" | "text" | "archive" | "mail" | "web-page" | "unknown";

/** The endings that fit a type. */
const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg jpeg jpe jfif",
  "image/png": "png",
  "image/apng": "png apng",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/heic": "heic heif hif",
  "image/heif": "heic heif hif",
  "image/bmp": "bmp dib",
  "image/tiff": "tif tiff",
  "image/svg+xml": "svg",
  "video/mp4": "mp4 m4v",
  "video/x-m4v": "mp4 m4v",
  "video/quicktime": "mov qt",
  "video/webm": "webm",
  "video/matroska": "mkv",
  "video/x-matroska": "mkv",
  "video/3gpp": "3gp 3gpp",
  "video/3gpp2": "3g2",
  "video/vnd.avi": "avi",
  "video/mpeg": "mpg mpeg",
  "audio/mpeg": "mp3 mpga",
  "audio/mp4": "m4a mp4",
  "audio/x-m4a": "m4a",
  "audio/aac": "aac",
  "audio/ogg": "ogg oga opus",
  "audio/wav": "wav",
  "audio/amr": "amr",
  "audio/flac": "flac",
  "audio/x-flac": "flac",
  "audio/x-caf": "caf",
  "application/pdf": "pdf",
  "application/zip": "zip docx xlsx pptx odt ods odp epub jar apk kmz",
  "application/gzip": "gz tgz",
  "application/x-7z-compressed": "7z",
  "application/vnd.rar": "rar",
  "application/x-rar-compressed": "rar",
  "application/x-tar": "tar",
  "message/rfc822": "eml txt",
  "application/mbox": "mbox mbx txt",
  "text/plain": "txt",
  "text/html": "html htm xhtml",
  "multipart/related": "mht mhtml",
};

/** What both browsers draw or play by themselves. SVG, HTML and PDF can hold scripts, and never stand here. */
const SHOWABLE = new Set(
  (
    "image/jpeg image/png image/apng image/gif image/webp image/avif image/bmp " +
    "video/mp4 video/x-m4v video/quicktime video/webm audio/mpeg audio/mp4 audio/x-m4a audio/aac audio/ogg " +
    "audio/wav audio/flac audio/x-flac text/plain text/csv application/json"
  ).split(" "),
);

const FAMILIES: Readonly<Record<string, Family>> = {
  "application/pdf": "pdf",
  "message/rfc822": "mail",
  "application/mbox": "mail",
  "text/html": "web-page",
  "multipart/related": "web-page",
  "application/json": "text",
  "application/xml": "text",
  "application/rtf": "text",
};

const ARCHIVE = /^application\/(?:zip|gzip|x-7z|vnd\.rar|x-rar|x-tar|x-bzip2|x-xz|zstd)/;

export function familyOf(mime: string): Family {
  if (Object.hasOwn(FAMILIES, mime)) return FAMILIES[mime] ?? "unknown";
  if (mime.startsWith("image/")) return "picture";
  if (mime.startsWith("video/")) return "video";
  if (mime.startsWith("audio/")) return "audio";
  if (mime.startsWith("text/")) return "text";
  return ARCHIVE.test(mime) ? "archive" : "unknown";
}

export function isShowable(mime: string): boolean {
  return SHOWABLE.has(mime);
}

const KNOWN = new Set(Object.values(ENDINGS).flatMap((endings) => endings.split(" ")));

/** Whether the name ends as another type's does. A name without ending, or with one that nobody knows, says nothing. */
export function differs(mime: string, name: string): boolean {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!KNOWN.has(ending)) return false;
  const fitting = Object.hasOwn(ENDINGS, mime) ? (ENDINGS[mime] ?? "") : "";
  return !fitting.split(" ").includes(ending);
}
