/** Saves the parts of a case file as one file. */
import { useState } from "preact/hooks";
import { saveFile } from "../device/save-file.ts";
import { useSay } from "../say.tsx";
import { startCheck } from "./check-client.ts";

type Props = Readonly<{ files: readonly File[]; words: string | null }>;

export function JoinParts({ files, words }: Props) {
  const say = useSay();
  const [state, setState] = useState<"ready" | "joining" | "joined" | "failed">("ready");
  const join = async (): Promise<void> => {
    setState("joining");
    const answer = await startCheck({ do: "join", files, words }, () => undefined).answer;
    if (answer.says === "joined") saveFile(answer.bytes, answer.name);
    setState(answer.says === "joined" ? "joined" : "failed");
  };
  return (
    <>
      <p role="status">
        {state === "joined" ? say("check.joined") : state === "failed" ? say("check.notjoined") : ""}
      </p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={state === "joining"}
        onClick={() => void join()}
      >
        {say("check.join")}
      </button>
    </>
  );
}
