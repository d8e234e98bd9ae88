/** The ids of the plan room, as the packs' check wants them. */
import type { PlanIds } from "../content/check-plan-words.ts";
import { QUESTIONS } from "../plan/questions.ts";
import { STEPS } from "../plan/steps/all.ts";

/** Every step with its reasons and items, every question with its fields and answers. */
export function planIds(): PlanIds {
  return {
    steps: STEPS.map((step) => ({
      id: step.id,
      reasons: [...new Set(step.states.map((state) => state.reason))],
      items: step.items.map((item) => item.id),
    })),
    questions: QUESTIONS.map((question) => ({
      id: question.id,
      fields: question.fields.map((field) => ({
        id: field.id,
        options: field.id === "area" ? [] : field.options,
      })),
    })),
  };
}
