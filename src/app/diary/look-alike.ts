/** Names that look alike and are not the same text: other scripts, characters that cannot be seen, capitals. */

/** Letters of other scripts that look like small Latin ones. */
const TWINS: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ѕ: "s",
    ԁ: "d",
    һ: "h",
    ј: "j",
    ӏ: "l",
    ԛ: "q",
  },
  ...{ α: "a", ο: "o", ν: "v", ι: "i", ρ: "p", υ: "u", "0": "o", "1": "l", "|": "l", ı: "i" },
};

/** What a name looks like: two names that give the same are easily taken for one. */
export function lookOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}\s._-]/gu, "")
    .toLowerCase();
  return [...plain].map((letter) => TWINS[letter] ?? letter).join("");
}

/** The name among `others` that looks like this one; null when none does. They are never taken for the same. */
export function lookAlike(name: string, others: readonly string[]): string | null {
  const look = lookOf(name);
  return look === "" ? null : (others.find((other) => lookOf(other) === look) ?? null);
}
