/** From a plan to keeping a case: the plan is handed over in memory, and the private side takes its place on the page. */
import { render } from "preact";
import type { Answers } from "../../plan/questions.ts";
import { writeLink } from "../../plan/link.ts";
import { isAdult, isUnder18 } from "../../plan/person.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Mark } from "../plan/done.ts";
import type { Handed } from "../vault/door.ts";

/** All that the case needs of a plan. */
export function handedOver(answers: Answers, plan: Plan, marks: ReadonlyMap<string, Mark>): Handed {
  return {
    answers: { ...answers },
    code: writeLink(plan),
    area: plan.place,
    young: isUnder18(answers) ? true : isAdult(answers) ? false : null,
    marks: new Map([...marks].map(([action, as]) => [action, as === true ? "done" : as])),
  };
}

/** Loads the private side and draws it where the plan stood. */
export async function keepCase(handed: Handed): Promise<void> {
  const { startPrivate } = await import("../vault/start.tsx");
  const main = document.getElementById("main");
  const journey = document.getElementById("journey");
  if (main === null) return;
  if (journey !== null) render(null, journey);
  const root = document.createElement("div");
  root.id = "notes";
  main.replaceChildren(root);
  await startPrivate(root, handed);
  scrollTo(0, 0);
}
