/** Reads a page aloud with a voice that lives on this device: a distant voice would send the words away. */

/** Wires every "Listen" on the page; the button shows only once such a voice is found. */
export function wireListening(language: string): void {
  if (!("speechSynthesis" in window)) return;
  const voice = (): SpeechSynthesisVoice | undefined =>
    speechSynthesis
      .getVoices()
      .filter((one) => one.localService)
      .find((one) => one.lang.slice(0, 2) === language.slice(0, 2));
  const show = (): void => {
    for (const part of document.querySelectorAll<HTMLElement>("[data-listen]"))
      part.hidden = voice() === undefined;
  };
  show();
  speechSynthesis.addEventListener("voiceschanged", show);

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const start = event.target.closest("[data-listen-start]");
    const stop = event.target.closest("[data-listen-stop]");
    if (start === null && stop === null) return;
    speechSynthesis.cancel();
    const chosen = voice();
    if (start !== null && chosen !== undefined) {
      for (const line of readAloud(document.getElementById("main"))) {
        const spoken = new SpeechSynthesisUtterance(line);
        spoken.voice = chosen;
        spoken.lang = chosen.lang;
        speechSynthesis.speak(spoken);
      }
    }
    mark(event.target, start !== null);
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

/** The lines of a page in reading order; controls, hidden parts and source lines are left out. */
export function readAloud(main: HTMLElement | null): readonly string[] {
  if (main === null) return [];
  const lines = main.querySelectorAll<HTMLElement>("h1, h2, h3, h4, p, li, dt, dd, summary, legend, label");
  return [...lines]
    .filter((line) => line.closest("[data-listen], .app-checked, .app-sign, [hidden]") === null)
    .filter((line) => line.tagName !== "LI" || line.querySelector("p, li, label") === null)
    .filter((line) => line.checkVisibility())
    .map((line) => line.textContent.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}

function mark(target: Element, speaking: boolean): void {
  const part = target.closest("[data-listen]");
  const start = part?.querySelector<HTMLElement>("[data-listen-start]");
  const stop = part?.querySelector<HTMLElement>("[data-listen-stop]");
  if (start === null || start === undefined || stop === null || stop === undefined) return;
  start.hidden = speaking;
  stop.hidden = !speaking;
  (speaking ? stop : start).focus();
}
