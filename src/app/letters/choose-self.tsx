/** How the person stands in a letter: name or none, address or none, and that it is their own account. */
import type { LetterWords } from "../../content/letter.ts";
import { LongText, TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { ageOf } from "./age-of.ts";
import type { LetterDraft } from "./letter-draft.ts";
import { OneTick } from "./one-tick.tsx";
import { WhoSpeaks } from "./who-speaks.tsx";

type Props = Readonly<{
  letter: LetterWords;
  draft: LetterDraft;
  onChange(change: Partial<LetterDraft["pick"]>): void;
  onOwn(own: boolean): void;
}>;

/** The address stays out until it is typed; the line on the own account is only for adults (CARE C21). */
export function ChooseSelf({ letter, draft, onChange, onOwn }: Props) {
  const say = useSay();
  const age = ageOf(useCase());
  const { pick } = draft;
  const other = pick.speaks === "supporter";
  return (
    <>
      <WhoSpeaks letter={letter} pick={pick} onChange={onChange} />
      {pick.anonymous ? null : (
        <TextField
          id="letter-name"
          label={say("letter.name")}
          hint={say("letter.namehint")}
          value={pick.name}
          onInput={(name) => onChange({ name })}
        />
      )}
      <OneTick
        name="letter-anonymous"
        legend={say("letter.noname")}
        hint={say("letter.anonymoushint")}
        label={say(other ? "letter.anonymousfor" : "letter.anonymous")}
        on={pick.anonymous}
        onPress={(anonymous) => onChange({ anonymous })}
      />
      {letter.short ? null : (
        <LongText
          id="letter-address"
          label={say(other ? "letter.addressfor" : "letter.address")}
          hint={say("letter.addresshint")}
          rows={2}
          value={pick.homeAddress}
          onInput={(homeAddress) => onChange({ homeAddress })}
        />
      )}
      {age === "adult" && !letter.short && !other ? (
        <OneTick
          name="letter-own"
          legend={say("letter.own")}
          label={say("letter.ownaccount")}
          on={draft.own}
          onPress={onOwn}
        />
      ) : null}
    </>
  );
}
