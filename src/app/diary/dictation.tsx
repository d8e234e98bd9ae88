/** Speaking instead of typing, only where the browser promises that no sound leaves the device. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useKeeper } from "../vault/keeper.ts";
import { findListener } from "./on-device-speech.ts";
import type { Listener } from "./on-device-speech.ts";

/** Draws nothing where that promise is not given. */
export function Dictation({ onWords }: Readonly<{ onWords: (words: string) => void }>) {
  const say = useSay();
  const keeper = useKeeper();
  const { language } = useSetting();
  const [listener, setListener] = useState<Listener | null>(null);
  const [listening, setListening] = useState(false);
  const stop = useRef<() => void>(() => undefined);
  // What was typed since it began to listen must not be lost: the newest way to tell is used.
  const tell = useRef(onWords);
  tell.current = onWords;
  useEffect(() => {
    let here = true;
    void findListener(globalThis, language).then((found) => {
      if (here) setListener(() => found);
    });
    return () => {
      here = false;
      stop.current();
    };
  }, [language]);
  if (listener === null) return null;
  const press = (): void => {
    if (listening) {
      stop.current();
      return;
    }
    setListening(true);
    // Someone who speaks presses no key, and must not be locked out in the middle of a sentence.
    void keeper.stayOpen(
      () =>
        new Promise<void>((resolve) => {
          stop.current = listener(
            (words) => tell.current(words),
            () => {
              setListening(false);
              resolve();
            },
          );
        }),
    );
  };
  return (
    <p>
      <button type="button" class="app-link-button" aria-pressed={listening} onClick={press}>
        {say(listening ? "write.dictatestop" : "write.dictate")}
      </button>{" "}
      <span class="app-quiet">{say("write.dictatenote")}</span>
    </p>
  );
}
