/** The browser's speech recognition, taken only when it runs on the device and can be held to that (Web Speech API, `processLocally`). */
import * as v from "valibot";

/** Starts to listen; `onWords` is told each finished piece, `onEnd` when it is over. The answer stops it. */
export type Listener = (onWords: (words: string) => void, onEnd: () => void) => () => void;

const heard = v.object({
  resultIndex: v.number(),
  results: v.pipe(
    v.custom<ArrayLike<unknown>>((value) => typeof value === "object" && value !== null && "length" in value),
    v.transform((results) => Array.from(results)),
    v.array(v.object({ isFinal: v.boolean(), 0: v.object({ transcript: v.string() }) })),
  ),
});

type Recognition = EventTarget & {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start: () => void;
  stop: () => void;
};

type Recognizer = (new () => Recognition) & Readonly<{ available: (options: object) => Promise<unknown> }>;

function recognizerOf(world: object): Recognizer | null {
  const found: unknown = "SpeechRecognition" in world ? world.SpeechRecognition : null;
  return isRecognizer(found) ? found : null;
}

/** Where `processLocally` is not known, the browser may send the sound away: then it is not offered. */
function isRecognizer(found: unknown): found is Recognizer {
  return (
    typeof found === "function" &&
    "available" in found &&
    typeof found.available === "function" &&
    typeof found.prototype === "object" &&
    found.prototype !== null &&
    "processLocally" in found.prototype
  );
}

/** null unless speech in this language (BCP 47) is ready on the device. */
export async function findListener(world: object, language: string): Promise<Listener | null> {
  const Recognizer = recognizerOf(world);
  if (Recognizer === null) return null;
  try {
    const ready = await Recognizer.available({ langs: [language], processLocally: true });
    return ready === "available" ? listenerOf(Recognizer, language) : null;
  } catch {
    return null;
  }
}

function listenerOf(Recognizer: Recognizer, language: string): Listener {
  return (onWords, onEnd) => {
    const recognition = new Recognizer();
    recognition.lang = language;
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.processLocally = true;
    recognition.addEventListener("result", (event) => {
      const read = v.safeParse(heard, event);
      if (!read.success) return;
      const { resultIndex, results } = read.output;
      for (const result of results.slice(resultIndex)) {
        if (result.isFinal) onWords(result[0].transcript.trim());
      }
    });
    recognition.addEventListener("end", onEnd);
    recognition.addEventListener("error", onEnd);
    try {
      recognition.start();
    } catch {
      onEnd();
    }
    return () => recognition.stop();
  };
}
