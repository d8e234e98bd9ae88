/** The phone's own pickers: camera, pictures, files. */

/** `accept` and `capture` as of a file input. */
export type Picker = Readonly<{ accept: string; many: boolean; camera: boolean }>;

/** What the person chose, [] when they changed their mind. */
export function pickFiles({ accept, many, camera }: Picker): Promise<readonly File[]> {
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
