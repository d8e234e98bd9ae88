/** Whether the person whose case it is is under 18, as far as they said. */
import type { Case } from "../../case/case.ts";
import { contactCare } from "../register/contact-care.ts";

/** `not-known` is never taken for an adult. Ages in the plan's answers count as well as the case's own. */
export function ageOf(open: Case): "under-18" | "adult" | "not-known" {
  if (open.young === true || saysYoung(open.plan?.answers["age"])) return "under-18";
  return contactCare(open).adult || open.young === false ? "adult" : "not-known";
}

const saysYoung = (age: unknown): boolean => age === "under-13" || age === "13-15" || age === "16-17";
