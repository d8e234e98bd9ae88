/** What else goes into a letter: who, effect, witnesses, links, references, what is asked, and own words. */
import type { LetterPhrases, LetterWords } from "../../content/letter.ts";
import type { LetterPick } from "../../letters/pick.ts";
import { ticksFor } from "../../letters/voice.ts";
import { SomeOf } from "../fields/choices.tsx";
import { LongText } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { OneTick } from "./one-tick.tsx";

type Props = Readonly<{
  letter: LetterWords;
  phrases: LetterPhrases;
  pick: LetterPick;
  onChange(change: Partial<LetterPick>): void;
}>;

/** Only people of the chosen incidents are offered, and only what this letter has room for. */
export function ChooseParts({ letter, phrases, pick, onChange }: Props) {
  const say = useSay();
  const open = useCase();
  const other = pick.speaks === "supporter";
  const chosen = open.incidents.filter((one) => pick.incidents.includes(one.id));
  const actors = [...new Set(chosen.flatMap((one) => one.now.actors ?? []))].flatMap((value) => {
    const name = open.actors.get(value)?.now.name ?? "";
    return name === "" ? [] : [{ value, label: name }];
  });
  const witnesses = [...new Set(chosen.flatMap((one) => one.now.witnesses ?? []))].flatMap((value) => {
    const witness = open.witnesses.get(value)?.now;
    return witness === undefined ? [] : [{ value, label: witness.name || say("letter.unknown") }];
  });
  return (
    <>
      {actors.length === 0 ? null : (
        <SomeOf
          name="letter-actors"
          legend={say("letter.actors")}
          hint={say("letter.actorshint")}
          choices={actors}
          values={pick.actors}
          onChange={(values) => onChange({ actors: values })}
        />
      )}
      {letter.parts.includes("effects") ? (
        <OneTick
          name="letter-effects"
          legend={say(other ? "letter.effectsfor" : "letter.effects")}
          hint={say("letter.effectshint")}
          label={say(other ? "letter.effectsinfor" : "letter.effects-in")}
          on={pick.effects}
          onPress={(effects) => onChange({ effects })}
        />
      ) : null}
      {witnesses.length === 0 ? null : (
        <SomeOf
          name="letter-witnesses"
          legend={say("letter.witnesses")}
          hint={say("letter.witnesseshint")}
          choices={witnesses}
          values={pick.witnesses}
          onChange={(values) => onChange({ witnesses: values })}
        />
      )}
      {chosen.length === 0 ? null : (
        <OneTick
          name="letter-links"
          legend={say("letter.links")}
          label={say("letter.links-in")}
          on={pick.links}
          onPress={(links) => onChange({ links })}
        />
      )}
      {letter.parts.includes("notices") ? (
        <OneTick
          name="letter-references"
          legend={say("letter.references")}
          label={say("letter.references-in")}
          on={pick.references}
          onPress={(references) => onChange({ references })}
        />
      ) : null}
      {letter.asks.length === 0 ? null : (
        <SomeOf
          name="letter-asks"
          legend={say("letter.asks")}
          choices={ticksFor(letter, phrases, pick.speaks).map(({ id, tick }) => ({ value: id, label: tick }))}
          values={pick.asks}
          onChange={(values) => onChange({ asks: values })}
        />
      )}
      <LongText
        id="letter-words"
        label={say("letter.words")}
        hint={say("letter.wordshint")}
        value={pick.words}
        onInput={(words) => onChange({ words })}
      />
    </>
  );
}
