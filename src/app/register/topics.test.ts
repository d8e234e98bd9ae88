// What can be told to whom, and the next step: an English step is offered only where it exists.
import { expect, test } from "vitest";
import { BODY_KINDS, NOTICE_TOPICS } from "../../case/notice.ts";
import { canBeFeared, saidToBeFeared } from "./fear.ts";
import { likelyTopic, nextTopics, topicsOf } from "./topics.ts";

const ENGLAND = new Set(["case-review", "housing-ombudsman", "lgsco"]);
const NOWHERE: ReadonlySet<string> = new Set();

test("in Scotland no ombudsman of England and no Case Review is offered", () => {
  const offered = BODY_KINDS.flatMap((kind) => topicsOf(kind, NOWHERE));
  expect(offered).not.toContain("housing-ombudsman");
  expect(offered).not.toContain("lgsco");
  expect(offered).not.toContain("case-review");
  expect(NOTICE_TOPICS.flatMap((topic) => nextTopics(topic, NOWHERE))).not.toContain("case-review");
});

test("in England every topic is offered for some kind of body", () => {
  const offered = new Set(BODY_KINDS.flatMap((kind) => topicsOf(kind, ENGLAND)));
  expect(NOTICE_TOPICS.filter((topic) => !offered.has(topic))).toEqual([]);
});

test("every kind of body has something to tell, and the usual first step comes first", () => {
  for (const kind of BODY_KINDS) expect(topicsOf(kind, NOWHERE)).toContain("other");
  expect(topicsOf("landlord", NOWHERE)[0]).toBe("landlord-report");
  expect(topicsOf("school", ENGLAND)[0]).toBe("school-report");
});

test("the second time it is most likely what it was the last time", () => {
  const topics = topicsOf("landlord", ENGLAND);
  expect(likelyTopic(topics, [])).toBe("landlord-report");
  expect(likelyTopic(topics, ["stage-1-complaint", "landlord-report"])).toBe("stage-1-complaint");
  expect(likelyTopic(topics, ["school-report"])).toBe("landlord-report");
  expect(likelyTopic([], [])).toBeNull();
});

test("closed but not fixed goes on: from report to complaint to the ombudsman", () => {
  expect(nextTopics("landlord-report", ENGLAND)).toEqual(["stage-1-complaint"]);
  expect(nextTopics("stage-2-complaint", ENGLAND)).toEqual(["housing-ombudsman"]);
  expect(nextTopics("stage-2-complaint", NOWHERE)).toEqual([]);
  expect(nextTopics("helpline", ENGLAND)).toEqual([]);
});

test("no next step leads back to where one came from", () => {
  for (const topic of NOTICE_TOPICS) {
    const seen = new Set([topic]);
    for (const next of seen) {
      for (const after of nextTopics(next, ENGLAND)) {
        expect(after).not.toBe(topic);
        seen.add(after);
      }
    }
  }
});

test("an app or a helpline is not asked about, a landlord is", () => {
  expect(BODY_KINDS.filter(canBeFeared)).toEqual(["landlord", "council", "school", "police", "employer"]);
});

test("what the plan was told of a feared landlord holds for landlords alone", () => {
  const answers = { who: ["landlord", "neighbour"] };
  expect(saidToBeFeared("landlord", answers)).toBe(true);
  expect(saidToBeFeared("school", answers)).toBe(false);
  expect(saidToBeFeared("platform", answers)).toBe(false);
  expect(saidToBeFeared("landlord", null)).toBe(false);
  expect(saidToBeFeared("landlord", { who: "landlord" })).toBe(false);
});
