// Speaking is offered only where no sound can leave the device.
import { expect, test } from "vitest";
import { findListener } from "./on-device-speech.ts";

const started: FakeRecognition[] = [];

class FakeRecognition extends EventTarget {
  static readiness = "available";
  static available = (): Promise<string> => Promise.resolve(FakeRecognition.readiness);
  lang = "";
  continuous = false;
  #local = false;
  get processLocally(): boolean {
    return this.#local;
  }
  set processLocally(on: boolean) {
    this.#local = on;
  }
  start(): void {
    started.push(this);
  }
  stop(): void {
    this.dispatchEvent(new Event("end"));
  }
}

test("it is not offered where the browser has none, may send it away, or has no words of this language yet", async () => {
  expect(await findListener({}, "en-GB")).toBeNull();
  expect(await findListener({ SpeechRecognition: EventTarget }, "en-GB")).toBeNull();
  expect(await findListener({ webkitSpeechRecognition: FakeRecognition }, "en-GB")).toBeNull();
  class Remote extends EventTarget {
    static available = (): Promise<string> => Promise.resolve("available");
  }
  expect(await findListener({ SpeechRecognition: Remote }, "en-GB")).toBeNull();
  FakeRecognition.readiness = "downloadable";
  expect(await findListener({ SpeechRecognition: FakeRecognition }, "en-GB")).toBeNull();
});

test("where it is, it is held to the device, and gives finished words", async () => {
  FakeRecognition.readiness = "available";
  const listen = await findListener({ SpeechRecognition: FakeRecognition }, "en-GB");
  const words: string[] = [];
  let ended = false;
  const stop = listen?.(
    (word) => words.push(word),
    () => {
      ended = true;
    },
  );
  const [recognition] = started;
  expect(recognition?.processLocally).toBe(true);
  const results = [
    { isFinal: true, 0: { transcript: " he came back " } },
    { isFinal: false, 0: { transcript: "and" } },
  ];
  recognition?.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results }));
  recognition?.dispatchEvent(new Event("result"));
  stop?.();
  expect(words).toEqual(["he came back"]);
  expect(ended).toBe(true);
});
