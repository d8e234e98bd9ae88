/** Plays a sealed recording: its bytes are checked against their digest before they are played. */
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useKeeper } from "../vault/keeper.ts";

export function Recording({ exhibit }: { exhibit: string }) {
  const say = useSay();
  const keeper = useKeeper();
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);
  const open = async (): Promise<void> => {
    const bytes = await keeper.readBytes(exhibit);
    if (bytes === null) setFailed(true);
    else setAddress(URL.createObjectURL(bytes));
  };
  if (failed) return <p role="alert">{say("file.playfailed")}</p>;
  if (address !== null) {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice note has no captions: nobody but the person has heard it
    return <audio controls src={address} aria-label={say("file.voice")} />;
  }
  return (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void open()}>
      {say("file.play")}
    </button>
  );
}
