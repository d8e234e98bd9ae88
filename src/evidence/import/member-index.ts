/** Which member of an archive an address in an export means, and what kind of thing a name stands for. */
import type { Attachment, AttachmentKind } from "./message.ts";
import type { Member } from "./source.ts";

const ENDINGS: Readonly<Record<string, AttachmentKind>> = {
  ...kinds("picture", "jpg jpeg png gif webp heic heif avif bmp tif tiff jfif"),
  ...kinds("video", "mp4 mov m4v webm avi mkv 3gp mpg mpeg"),
  ...kinds("audio", "mp3 m4a aac ogg oga opus wav flac amr caf"),
  ...kinds("document", "pdf doc docx odt rtf txt csv xls xlsx ods ppt pptx odp zip rar 7z json html epub"),
  ...kinds("contact", "vcf"),
};

function kinds(kind: AttachmentKind, endings: string): Record<string, AttachmentKind> {
  return Object.fromEntries(endings.split(" ").map((ending) => [ending, kind]));
}

/** By the ending of a name, a path or an address; `unknown` for others. */
export function kindOfName(name: string): AttachmentKind {
  const [path = ""] = name.split(/[?#]/);
  const ending = /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? "unknown") : "unknown";
}

/** The last part of a path. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path without its last part, with its slash at the end; empty for a name alone. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** What an archiver of a Mac adds is nobody's. */
export function isJunk(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._[^/]*$)/.test(name);
}

export class MemberIndex {
  readonly #byLastPart = new Map<string, string[]>();

  constructor(members: readonly Member[]) {
    for (const { name } of members) {
      if (isJunk(name)) continue;
      const last = lastPart(name);
      const known = this.#byLastPart.get(last);
      if (known === undefined) this.#byLastPart.set(last, [name]);
      else known.push(name);
    }
  }

  /**
   * The name of the member that `uri` means, null when there is none or it could be two. A part of an archive may have been packed anew, so
   * either may have folders in front that the other lacks. `folder` is that of the file which names it, and is looked in first.
   */
  find(uri: string, folder = ""): string | null {
    if (uri === "" || /^[a-z][a-z0-9+.-]*:/i.test(uri)) return null;
    const path = uri.replaceAll("\\", "/").replace(/^(?:\.{0,2}\/)+/, "");
    const names = this.#byLastPart.get(lastPart(path)) ?? [];
    if (names.includes(`${folder}${path}`)) return `${folder}${path}`;
    if (names.includes(path)) return path;
    const same = names.filter((name) => name.endsWith(`/${path}`) || path.endsWith(`/${name}`));
    return same.length === 1 ? (same[0] ?? null) : null;
  }

  /** What a message carries, with its member if the archive holds it. */
  carried(kind: AttachmentKind, uri: string, folder = ""): Attachment {
    return { kind, name: uri, member: this.find(uri, folder) };
  }
}
