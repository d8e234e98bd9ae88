/** Ids of the plan sorted by hand by what they ask of a person: so that the promises do not lean on the plan's rules. */

/** Blocks, changes a number, turns sharing off, or sends a message to the other side. */
export const CUTS_OFF: readonly string[] = [
  "proof.stop-looking",
  "block.proof-first",
  "block.report-first",
  "block.milder-tools",
  "block.block-everywhere",
  "block.block-calls",
  "block.ask-network",
  "block.clean-contacts",
  "block.hide-yourself",
  "block.change-number",
  "block.number-safe-sign-in",
  "block.number-leave-groups",
  "block.number-tell-few",
  "block.number-text-999",
  "block.number-ask-adult",
  "block.not-told",
  "block.fee",
  "block.to-network",
  "block.what-you-blocked",
  "block.whatsapp-groups",
  "block.old-number",
  "block.spam-number",
  "block.new-accounts",
  "block.still-comes",
  "terminate.send-one-message",
  "terminate.the-message",
  "terminate.how-sent",
  "terminate.no-second-message",
  "terminate.say-nothing",
  "terminate.stop-sharing",
  "terminate.may-rise",
  "terminate.if-will-not-stop",
  "hacked.mail-first",
  "hacked.two-steps",
  "hacked.sign-out-others",
  "hacked.same-password",
];

/** Sends something to the other side. */
export const MESSAGE: readonly string[] = [
  "terminate.send-one-message",
  "terminate.the-message",
  "terminate.how-sent",
  "terminate.no-second-message",
];

/** Takes, keeps or attaches a picture of what is on the screen. */
export const KEEPS_PICTURES: readonly string[] = [
  "proof.screenshot",
  "proof.save-chat",
  "proof.vanishing",
  "proof.report-can-delete",
  "inform.proof-first",
  "image-adult.keep-proof-first",
  "image-adult.report-can-delete",
  "accused.keep-everything",
  "done-things-too.keep-both-sides",
  "done-things-too.take-yours-down",
  "saw-it.report-the-post",
];

/** Says that a landlord owes something, or gives a clock or ombudsman for one: social landlords only. */
export const LANDLORD_DUTY: readonly string[] = [
  "housing.social-duty",
  "housing.report-or-complaint",
  "housing.complaint",
  "housing.ombudsman",
  "housing.ombudsman-wales",
];

/** Names an English duty, clock, regulator or ombudsman. */
export const ENGLISH: readonly string[] = [
  "housing.social-duty",
  "housing.report-or-complaint",
  "housing.complaint",
  "housing.ombudsman",
  "housing.afraid-to-be-put-out",
  "asb-team.ombudsman",
  "schools.designated-officer",
  "schools.off-site",
  "schools.must-have-policy",
  "schools.college-under-18",
  "schools.education-department",
  "schools.university-rules",
  "schools.university-complaint",
];

/** Names a law, right or procedure of England and Wales. */
export const ENGLISH_OR_WELSH: readonly string[] = [
  ...ENGLISH,
  "housing.ombudsman-wales",
  "housing.case-review",
  "asb-team.no-set-duty",
  "asb-team.online-counts",
  "asb-team.case-review",
  "asb-team.case-review-second",
  "asb-team.ask-case-review",
  "asb-team.report-within",
  "hate.rules-change",
  "police.police-watchdog",
  "police.report-online",
  "police.updates",
  "police.your-phone",
  "police.right-to-review",
  "police.case-review",
  "schools.wales-rules",
];

/** Holds in one police area or council only: chosen, never guessed. */
export const LOCAL: readonly string[] = [
  "police.text-police",
  "asb-team.own-council",
  "asb-team.report-within",
];

/** Can be done by voice only. */
export const VOICE_ONLY: readonly string[] = [
  "danger.call-999",
  "taken-harm.call-999",
  "suicide.samaritans",
  "suicide.nhs-mental-health",
  "abuse-at-home.abuse-helpline",
  "stalking.stalking-helpline",
  "stalking.stalking-helpline-young",
  "child-abuse.nspcc",
  "image-adult.revenge-porn-helpline",
  "self-harm-told.samaritans",
  "exploited.victim-support",
  "for-child.nspcc",
  "for-child.kidscape",
  "police.call-101",
  "asb-team.ring-or-write",
  "block.talk-to-helpline",
  "terminate.talk-to-helpline",
  "someone-to-talk-to.victim-support",
  "someone-to-talk-to.samaritans",
  "someone-to-talk-to.bullying-helpline",
  "someone-to-talk-to.nspcc",
  ...[
    "suicide",
    "exploited",
    "abuse-at-home",
    "stalking",
    "child-abuse",
    "image-under-18",
    "blackmail",
    "self-harm-told",
    "someone-to-talk-to",
  ].map((step) => `${step}.childline`),
  ...[
    "suicide",
    "exploited",
    "abuse-at-home",
    "stalking",
    "child-abuse",
    "threats",
    "breach",
    "adult-at-risk",
    "self-harm-told",
    "hate",
    "police",
  ].map((step) => `${step}.emergency`),
];

/** Steps that stand in every plan. */
export const ALWAYS_THERE: readonly string[] = [
  "police",
  "proof",
  "coping",
  "someone-to-talk-to",
  "housing",
  "asb-team",
  "block",
  "inform",
  "terminate",
  "schools",
];
