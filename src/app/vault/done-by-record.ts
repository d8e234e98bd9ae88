/** Which actions of the plan are done because the record shows it: a table from what was recorded to actions. */
import type { Case } from "../../case/case.ts";
import type { NoticeTopic, SilenceAct } from "../../case/notice.ts";

const BY_TOPIC: Partial<Readonly<Record<NoticeTopic, readonly string[]>>> = {
  "landlord-report": ["housing.tell-in-writing"],
  "their-landlord-report": ["housing.tell-their-landlord", "housing.tell-their-private-landlord"],
  "asb-report": ["asb-team.ring-or-write", "asb-team.write-not-ring"],
  "school-report": ["schools.in-writing"],
  "university-report": ["schools.university-report"],
  "employer-report": ["schools.tell-employer"],
  "network-report": ["block.ask-network"],
};

/** A reference, once there is one, ticks "ask for a reference" of the same step. */
const REFERENCE_BY_TOPIC: Partial<Readonly<Record<NoticeTopic, string>>> = {
  "landlord-report": "housing.ask-reference",
  "their-landlord-report": "housing.ask-reference",
  "asb-report": "asb-team.ask-reference",
  "police-report": "police.ask-reference",
};

const BY_ACT: Partial<Readonly<Record<SilenceAct, readonly string[]>>> = {
  blocked: ["block.block-everywhere"],
  muted: ["block.mute-instead", "terminate.mute-instead"],
  restricted: ["block.milder-tools"],
  "left-group": ["block.number-leave-groups"],
  "changed-number": ["block.change-number"],
  "told-to-stop": ["terminate.send-one-message"],
};

/** Ids of actions; ones that are not in the person's plan do no harm. */
export function doneByRecord(open: Case): ReadonlySet<string> {
  const platforms = open.notices.flatMap((notice) => {
    const pack = open.bodies.get(notice.to.body)?.now.pack ?? null;
    return notice.to.topic === "platform-report"
      ? ["inform.report-item", ...(pack === null ? [] : [`inform.on-${pack}`])]
      : [];
  });
  const witnesses = open.witnesses.size > 0 ? ["proof.who-saw"] : [];
  return new Set([
    ...open.notices.flatMap((notice) => BY_TOPIC[notice.to.topic] ?? []),
    ...open.notices.flatMap((notice) =>
      notice.references.length === 0 ? [] : (REFERENCE_BY_TOPIC[notice.to.topic] ?? []),
    ),
    ...open.silences.flatMap((silence) => BY_ACT[silence.of.act] ?? []),
    ...platforms,
    ...witnesses,
    ...(open.incidents.length > 0 ? ["proof.diary"] : []),
  ]);
}
