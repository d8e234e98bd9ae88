/** In a case about somebody else: who is the "I" of the letter. */
import type { LetterWords } from "../../content/letter.ts";
import type { LetterPick } from "../../letters/pick.ts";
import { whomFor } from "../../letters/written-for.ts";
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { useCase, useView } from "../vault/keeper.ts";

type Props = Readonly<{
  letter: LetterWords;
  pick: LetterPick;
  onChange(change: Partial<LetterPick>): void;
}>;

/** The name in the letter is that of whoever speaks, so it goes with the choice. */
export function WhoSpeaks({ letter, pick, onChange }: Props) {
  const say = useSay();
  const open = useCase();
  const { writer } = useView().choices;
  if (open.about === "me") return null;
  const who = whomFor(open) || say("letter.speaksthem");
  const choose = (speaks: LetterPick["speaks"]): void => {
    const only = letter.asks.filter((ask) => ask.only !== undefined && ask.on).map((ask) => ask.id);
    const name = speaks === "supporter" && writer.as === "supporter" ? writer.name : "";
    const asks = [...pick.asks.filter((ask) => !only.includes(ask)), ...(speaks === "supporter" ? only : [])];
    onChange({ speaks, name, asks });
  };
  return (
    <OneOf
      name="letter-speaks"
      legend={say("letter.speaks")}
      choices={[
        { value: "supporter", label: say("letter.speaks-supporter", { who }) },
        { value: "self", label: say("letter.speaks-self", { who }), hint: say("letter.speaksselfhint") },
      ]}
      value={pick.speaks}
      onChange={choose}
    />
  );
}
