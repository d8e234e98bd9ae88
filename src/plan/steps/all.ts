/** Every step that a plan can show. */
import type { Step } from "../step.ts";
import { abuseAtHomeStep } from "./abuse-at-home.ts";
import { accusedStep } from "./accused.ts";
import { adultAtRiskStep } from "./adult-at-risk.ts";
import { asbTeamStep } from "./asb-team.ts";
import { blackmailStep } from "./blackmail.ts";
import { blockStep } from "./block.ts";
import { breachStep } from "./breach.ts";
import { childAbuseStep } from "./child-abuse.ts";
import { copingStep } from "./coping.ts";
import { dangerStep } from "./danger.ts";
import { doneThingsTooStep } from "./done-things-too.ts";
import { exploitedStep } from "./exploited.ts";
import { forChildStep } from "./for-child.ts";
import { forSomeoneStep } from "./for-someone.ts";
import { hackedStep } from "./hacked.ts";
import { hateStep } from "./hate.ts";
import { housingStep } from "./housing.ts";
import { imageAdultStep } from "./image-adult.ts";
import { imageUnder18Step } from "./image-under-18.ts";
import { informStep } from "./inform.ts";
import { policeStep } from "./police.ts";
import { proofStep } from "./proof.ts";
import { safePhoneStep } from "./safe-phone.ts";
import { sawItStep } from "./saw-it.ts";
import { schoolsStep } from "./schools.ts";
import { selfHarmToldStep } from "./self-harm-told.ts";
import { someoneToTalkToStep } from "./someone-to-talk-to.ts";
import { stalkingStep } from "./stalking.ts";
import { suicideStep } from "./suicide.ts";
import { takenHarmStep } from "./taken-harm.ts";
import { terminateStep } from "./terminate.ts";
import { threatsStep } from "./threats.ts";

/** Signals stand in the order in which they are shown. */
export const STEPS: readonly Step[] = [
  dangerStep,
  takenHarmStep,
  suicideStep,
  exploitedStep,
  abuseAtHomeStep,
  stalkingStep,
  childAbuseStep,
  imageUnder18Step,
  imageAdultStep,
  blackmailStep,
  threatsStep,
  breachStep,
  adultAtRiskStep,
  selfHarmToldStep,
  hateStep,
  hackedStep,
  safePhoneStep,
  accusedStep,
  doneThingsTooStep,
  sawItStep,
  forChildStep,
  forSomeoneStep,
  policeStep,
  proofStep,
  copingStep,
  someoneToTalkToStep,
  housingStep,
  asbTeamStep,
  blockStep,
  informStep,
  terminateStep,
  schoolsStep,
];
