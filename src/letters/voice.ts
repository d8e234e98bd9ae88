/** Who speaks in a letter: the person, or somebody who writes for them and then is the "I" of it (issue 3, supporter mode). */
import type { Recorded } from "../case/case.ts";
import { fill } from "../content/fill.ts";
import type { LetterPhrases, LetterWords } from "../content/letter.ts";
import type { LetterInput } from "./letter-input.ts";
import { whomFor } from "./written-for.ts";

/** The name that stands for the person in a supporter's letter. Braces of a name would be taken for places of a sentence. */
function whomWords({ open, phrases, pick }: Pick<LetterInput, "open" | "phrases" | "pick">): string {
  const whom = whomFor(open);
  if (pick.anonymous || whom === "") return phrases.somebody;
  return whom.replaceAll("{", "(").replaceAll("}", ")");
}

/** The same input with the letter and the phrases in the words of whoever speaks. */
export function inVoice(input: LetterInput): LetterInput {
  const { letter, phrases, pick } = input;
  const supporter = pick.speaks === "supporter";
  const asks = letter.asks.filter((ask) => supporter || ask.only === undefined);
  if (!supporter) return { ...input, letter: { ...letter, asks } };
  const whom = whomWords(input);
  const say = (sentence: string): string => fill(sentence, { whom });
  const { asks: shared, penned, silence, nomediation, safecontact, ...rest } = phrases.for;
  const said = (ask: LetterWords["asks"][number]): LetterWords["asks"][number] => ({
    ...ask,
    say: say((letter.for.asks[ask.id] ?? shared[ask.id] ?? ask).say),
  });
  return {
    ...input,
    letter: {
      ...letter,
      careful: letter.for.careful ?? letter.careful,
      opening: say(letter.for.opening ?? letter.opening),
      late: letter.late === undefined ? undefined : say(letter.for.late ?? letter.late),
      asks: asks.map(said),
    },
    phrases: {
      ...phrases,
      ...rest,
      penned: say(penned),
      inwords: say(phrases.inwords),
      silence: say(silence),
      nomediation: say(nomediation),
      safecontact: say(safecontact),
    },
  };
}

/** Asks as they stand on the screen, to be ticked by whoever speaks. */
export function ticksFor(
  { asks, for: other }: Pick<LetterWords, "asks" | "for">,
  phrases: LetterPhrases,
  speaks: LetterInput["pick"]["speaks"],
): readonly Readonly<{ id: string; tick: string }>[] {
  if (speaks === "self") return asks.filter((ask) => ask.only === undefined);
  return asks.map(({ id, tick }) => ({
    id,
    tick: (other.asks[id] ?? phrases.for.asks[id])?.tick ?? tick,
  }));
}

/** Empty where the person speaks. No name in a letter without names. */
export function supporterLine({ open, phrases, pick }: LetterInput): string {
  if (pick.speaks === "self") return "";
  const [name, whom] = [pick.name.trim(), whomFor(open)];
  if (pick.anonymous || whom === "") return phrases.supporternameless;
  return name === ""
    ? fill(phrases.supporterfor, { for: whom })
    : fill(phrases.supporter, { name, for: whom });
}

/** `mark` says whose words they are, and is empty where whoever speaks wrote them of themselves. `phrases`: what may be said of them in this letter. */
export type Pen = Readonly<{ mark: string; phrases: LetterPhrases }>;

/** Who held the pen. In a case of one's own, a writer who writes for nobody is the person. */
export function penOf({ writer }: Pick<Recorded, "writer">, { open, pick, phrases }: LetterInput): Pen {
  const person = writer.as === "self" || (open.about === "me" && writer.for.trim() === "");
  if (person && pick.speaks === "self") return { mark: "", phrases };
  const apart = { ...phrases, ...phrases.apart };
  return { mark: person ? phrases.inwords : phrases.penned, phrases: apart };
}

/** Words with whose they are before them; as they stand where whoever speaks wrote them. */
export function marked({ mark }: Pen, words: string): string {
  return mark === "" || words === "" ? words : `${mark} \u201c${words}\u201d`;
}
