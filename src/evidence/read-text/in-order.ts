/** Pictures put in order by the day and time the person gave them, and the days that they make. */

/** `day` is `YYYY-MM-DD` or empty, `time` is `HH:MM` or empty. */
export type Dated = Readonly<{ exhibit: string; day: string; time: string }>;

/** `at`: when it was, in our *when* profile: the day, the one time of it, or from the first time to the last. */
export type DayOfPictures = Readonly<{ day: string; at: string; exhibits: readonly string[] }>;

/** Oldest first; those without a time come first on their day, those without a day last of all, and equals stay as they stood. */
export function inOrder<T extends Dated>(pictures: readonly T[]): readonly T[] {
  const key = ({ day, time }: T): string => `${day === "" ? "~" : day} ${time}`;
  return pictures
    .map((picture) => ({ picture, key: key(picture) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ picture }) => picture);
}

/** One for each day, oldest first. Pictures without a day are in none. */
export function daysOf(pictures: readonly Dated[]): readonly DayOfPictures[] {
  const days = new Map<string, Dated[]>();
  for (const picture of inOrder(pictures)) {
    if (picture.day === "") continue;
    days.set(picture.day, [...(days.get(picture.day) ?? []), picture]);
  }
  return [...days].map(([day, all]) => {
    const times = all.flatMap(({ time }) => (time === "" ? [] : [`${day}T${time}`]));
    const [first, last] = [times[0], times.at(-1)];
    const at = first === undefined ? day : first === last ? first : `${first}/${last ?? first}`;
    return { day, at, exhibits: all.map(({ exhibit }) => exhibit) };
  });
}
