/** A voice note: recorded here, sealed as an exhibit, never sent anywhere. */
import { useEffect, useRef, useState } from "preact/hooks";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useSay } from "../say.tsx";
import { NotKept, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode } from "../vault/keeper.ts";
import { soundWorld, takeSound } from "./sound.ts";
import type { Take } from "./sound.ts";

type State = "ready" | "recording" | "sealing" | "kept" | "empty" | "failed";

/** `onKept` is told the exhibit's id once it is durable. Leaving the screen throws an unfinished recording away. */
export function VoiceNote({ onKept }: Readonly<{ onKept: (exhibit: string) => void }>) {
  const say = useSay();
  const keeper = useKeeper();
  const [state, setState] = useState<State>("ready");
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const take = useRef<Take | null>(null);
  const tell = useRef(onKept);
  tell.current = onKept;
  useEffect(() => () => take.current?.discard(), []);
  const world = soundWorld();
  if (world === null) return <p>{say("write.voicenone")}</p>;
  const record = async (): Promise<void> => {
    setTrouble(null);
    setState("recording");
    take.current = takeSound(world);
    const { done } = take.current;
    let sound: Blob | null;
    try {
      sound = await keeper.stayOpen(() => done);
    } catch {
      setState("failed");
      return;
    }
    if (sound === null) {
      setState("empty");
      return;
    }
    setState("sealing");
    try {
      tell.current(await keeper.keepBytes(sound, { name: "voice", taken: "voice" }));
      setState("kept");
    } catch (error) {
      setTrouble(error instanceof NotKept ? error.code : "broken");
      setState("ready");
    }
  };
  const recording = state === "recording";
  return (
    <div class="app-voice-note">
      <p>{say("write.voicenote")}</p>
      <NotKeptNote trouble={trouble} />
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={state === "sealing"}
        onClick={() => {
          if (recording) take.current?.stop();
          else void record();
        }}
      >
        {say(recording ? "write.voicestop" : state === "kept" ? "write.voicemore" : "write.voice")}
      </button>
      <p role="status">{state === "ready" ? "" : say(`write.voice-${state}`)}</p>
    </div>
  );
}
