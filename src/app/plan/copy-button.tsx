/** Copies a text, and says whether that worked. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";

export function CopyButton({ text, label }: { text: string; label: string }) {
  const say = useSay();
  const [state, setState] = useState<"" | "copied" | "failed">("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <p class="app-row">
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{state === "" ? "" : say(`send.${state}`)}</span>
    </p>
  );
}
