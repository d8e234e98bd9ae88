/** Records sound on this device: one piece, at most as long as the vault stays open for it. */

/** A little less than the five minutes that `stayOpen` holds the lock off. */
export const LONGEST_MS = 290_000;

/** `done` gives the sound once it was stopped, and null when it was thrown away or nothing was heard. Rejects when the microphone can't be used. */
export type Take = Readonly<{ done: Promise<Blob | null>; stop: () => void; discard: () => void }>;

type Stream = Readonly<{ getTracks: () => readonly Readonly<{ stop: () => void }>[] }>;

type Recorder = Pick<EventTarget, "addEventListener"> &
  Readonly<{ state: string; mimeType: string; start: () => void; stop: () => void }>;

/** What of the browser is used. */
export type SoundWorld<S extends Stream> = Readonly<{
  microphone: () => Promise<S>;
  recorder: (stream: S) => Recorder;
}>;

/** Starts to record at once. The microphone is let go of whatever happens. */
export function takeSound<S extends Stream>({ microphone, recorder: make }: SoundWorld<S>): Take {
  let wanted: "on" | "stopped" | "discarded" = "on";
  let recorder: Recorder | null = null;
  const halt = (as: "stopped" | "discarded"): void => {
    if (wanted === "on") wanted = as;
    if (recorder?.state === "recording") recorder.stop();
  };
  const record = async (): Promise<Blob | null> => {
    const stream = await microphone();
    try {
      // Stopped while the browser still asked for leave.
      if (wanted !== "on") return null;
      const made = make(stream);
      recorder = made;
      const limit = setTimeout(() => halt("stopped"), LONGEST_MS);
      const sound = await wholeOf(made).finally(() => clearTimeout(limit));
      return wasDiscarded() || sound.size === 0 ? null : sound;
    } finally {
      for (const track of stream.getTracks()) track.stop();
    }
  };
  const wasDiscarded = (): boolean => wanted === "discarded";
  return { done: record(), stop: () => halt("stopped"), discard: () => halt("discarded") };
}

function wholeOf(recorder: Recorder): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const pieces: Blob[] = [];
    recorder.addEventListener("dataavailable", (event) => {
      if ("data" in event && event.data instanceof Blob) pieces.push(event.data);
    });
    recorder.addEventListener("stop", () => resolve(new Blob(pieces, { type: recorder.mimeType })));
    recorder.addEventListener("error", () => reject(new Error("The recording broke off.")));
    recorder.start();
  });
}

/** null where the browser can't record. */
export function soundWorld(): SoundWorld<MediaStream> | null {
  if (!("MediaRecorder" in globalThis) || !("mediaDevices" in navigator)) return null;
  return {
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    recorder: (stream) => new MediaRecorder(stream),
  };
}
