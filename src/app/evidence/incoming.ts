/** Files that come by paste or by drag and drop. */

/** What a paste or a drop holds; text and links are none of it. */
export function filesIn(data: DataTransfer | null): readonly File[] {
  return data === null ? [] : [...data.files];
}

/** A pasted picture has no name of its own: it gets one from the moment, `pasted-2026-11-23-0941.png`. */
export function named(file: File, now: string): File {
  if (file.name !== "" && file.name !== "image.png") return file;
  const ending = /^image\/([a-z]+)/.exec(file.type)?.[1] ?? "bin";
  const moment = now.slice(0, 16).replace("T", "-").replace(":", "");
  return new File([file], `pasted-${moment}.${ending}`, { type: file.type, lastModified: file.lastModified });
}
