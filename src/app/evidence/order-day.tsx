/** One day that screenshots make: how many, from when to when, and the person's own words for it, which may stay empty. */
import type { DayOfPictures } from "../../evidence/read-text/in-order.ts";
import { LongText } from "../fields/field.tsx";
import { localAt } from "../fields/local-when.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";

type Props = Readonly<{
  of: DayOfPictures;
  /** what it says where nothing is written */
  account: string;
  words: string;
  onWords(words: string): void;
}>;

export function OrderDay({ of, account, words, onWords }: Props) {
  const say = useSay();
  const { language } = useSetting();
  return (
    <section class="app-order-row" aria-labelledby={`order-made-${of.day}`}>
      <h3 id={`order-made-${of.day}`}>{whenWords(localAt(of.at), say, language)}</h3>
      <p>{say("order.pictures", { n: of.exhibits.length })}</p>
      <LongText
        id={`order-account-${of.day}`}
        rows={2}
        label={say("order.own")}
        hint={say("order.ownhint", { account })}
        value={words}
        onInput={onWords}
      />
    </section>
  );
}
