/** Times answers to plan over every set of the promises; prints JSON for `npm run bench`. */
import { readAnswers } from "../../src/plan/answers.ts";
import { placeRules } from "../../src/plan/place.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { PLACES, atRandom, threeWise } from "../promises/answer-sets.ts";

const sets = [...threeWise(30_000), ...atRandom(20_000)];
const areas = Object.keys(PLACES);
/** Milliseconds from answers as they come in to the plan. */
function time(given: (typeof sets)[number]): number {
  const started = performance.now();
  const read = readAnswers(given, areas);
  if (!read.ok) throw new Error("The set is not one of answers.");
  const area = read.answers.area ?? null;
  makePlan(read.answers, placeRules(area, new Set(PLACES[area ?? ""] ?? [])));
  return performance.now() - started;
}

// A pause of the garbage collector may fall into any set: one that took long is timed again, and counted.
const SLOW_MS = 5;
let timedAgain = 0;
const times = sets.map((given) => {
  const first = time(given);
  if (first <= SLOW_MS) return first;
  timedAgain += 1;
  return Math.max(time(given), time(given));
});
const [firstMs] = times;
times.sort((one, other) => one - other);
process.stdout.write(
  JSON.stringify({
    sets: sets.length,
    firstMs,
    medianMs: times[Math.floor(times.length / 2)],
    p99Ms: times[Math.floor(times.length * 0.99)],
    timedAgain,
    slowestMs: times.at(-1),
  }),
);
