/** Times answers to plan over every set of the promises; prints JSON for `npm run bench`. */
import { readAnswers } from "../../src/plan/answers.ts";
import { placeRules } from "../../src/plan/place.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { PLACES, atRandom, threeWise } from "../promises/answer-sets.ts";

const sets = [...threeWise(30_000), ...atRandom(20_000)];
const areas = Object.keys(PLACES);
const times: number[] = [];
for (const given of sets) {
  const started = performance.now();
  const read = readAnswers(given, areas);
  if (!read.ok) throw new Error("The set is not one of answers.");
  const area = read.answers.area ?? null;
  makePlan(read.answers, placeRules(area, new Set(PLACES[area ?? ""] ?? [])));
  times.push(performance.now() - started);
}
times.sort((one, other) => one - other);
process.stdout.write(
  JSON.stringify({
    sets: sets.length,
    medianMs: times[Math.floor(times.length / 2)],
    p99Ms: times[Math.floor(times.length * 0.99)],
    slowestMs: times.at(-1),
  }),
);
