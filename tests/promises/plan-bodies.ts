/** What a plan promises about bodies: who has what duty, whom not to go to, and who is told first. */
import { describe, expect, test } from "vitest";
import { CASES, everyone, has, itemsOf, mayBeUnder18, none, promise, stepOf, told } from "./plan-cases.ts";
import type { Case } from "./plan-cases.ts";
import * as ids from "./plan-ids.ts";

const isUnder18 = (one: Case): boolean => told(one, "age", "under-13", "13-15", "16-17");
const social = (one: Case): boolean => told(one, "home", "social") || told(one, "their-home", "social");

/** Answers that may be a crime whoever does it. */
const CRIMES: readonly string[] = [
  "threats",
  "sexual-image",
  "sexual-messages",
  "blackmail",
  "hacked",
  "followed-or-wont-stop",
  "hate",
  "told-to-self-harm",
  "used-by-others",
  "home-taken-over",
  "at-home",
];

export function bodyPromises(): void {
  describe("landlords", () => {
    test("only a social landlord is said to have a duty, a clock or an ombudsman", () => {
      promise((one) => !social(one), none(ids.LANDLORD_DUTY));
    });
    test("whoever rents from a private landlord is told that there is no general duty", () => {
      promise(
        (one) => told(one, "home", "private") && stepOf(one, "housing").state !== "not-for-you",
        has("housing.private-no-duty"),
      );
      promise(
        (one) => told(one, "their-home", "private") && stepOf(one, "housing").state !== "not-for-you",
        has("housing.their-private-no-duty"),
      );
    });
  });

  describe("the body is the bully (CARE C4)", () => {
    test("landlord: the council stands first, and nothing says tell the landlord", () => {
      const where = (one: Case): boolean => told(one, "who", "landlord");
      promise(
        where,
        none([
          "housing.tell-in-writing",
          "housing.tell-their-landlord",
          "housing.tell-their-private-landlord",
          "housing.find-who",
          "housing.ask-policy",
        ]),
      );
      promise(
        (one) => where(one) && !told(one, "for-whom", "saw-it"),
        (one) => has("housing.council-first")(one) && stepOf(one, "housing").state === "later",
      );
      promise(
        (one) =>
          where(one) && stepOf(one, "housing").state !== "not-for-you" && !told(one, "who", "council-worker"),
        ({ order }) => order.indexOf("asb-team") < order.indexOf("housing"),
      );
    });
    test("police officer: complaints and watchdog, never that desk, and not before the proof", () => {
      const where = (one: Case): boolean => told(one, "who", "police-officer");
      promise(
        where,
        none([
          "police.call-101",
          "police.report-online",
          "police.text-police",
          "police.relay-101",
          "police.supervisor",
        ]),
      );
      promise(where, has("police.complaints-team"));
      promise(where, ({ order }) => order.indexOf("proof") < order.indexOf("police"));
      promise(where, (one) =>
        one.plan.steps
          .flatMap(itemsOf)
          .every((id) => !/\.(tell-police|stalking-officer|say-it-first)$/.test(id)),
      );
    });
    test("council worker: not that worker, and the council is never for now", () => {
      const where = (one: Case): boolean => told(one, "who", "council-worker");
      promise(where, none(["asb-team.own-council", "asb-team.ring-or-write", "asb-team.write-not-ring"]));
      promise(where, (one) => stepOf(one, "asb-team").state !== "now");
    });
    test("teacher or staff: head or designated officer, not the usual door", () => {
      const where = (one: Case): boolean => told(one, "who", "school-staff");
      promise(where, has("schools.head-not-them", "schools.governors"));
      promise(where, none(["schools.safeguarding-lead", "schools.head-then-governors"]));
    });
    test("someone at work: above them", () => {
      promise((one) => told(one, "who", "work"), has("schools.above-at-work"));
      promise((one) => told(one, "who", "work"), none(["schools.tell-employer"]));
    });
    test("parent, family or carer of a child: Childline and a safe adult first", () => {
      promise(
        (one) => told(one, "who", "parent", "family", "carer") && isUnder18(one),
        (one) =>
          has("abuse-at-home.children-services")(one) &&
          (one.items.has("abuse-at-home.childline") || one.items.has("abuse-at-home.childline-chat")),
      );
      promise((one) => told(one, "who", "parent"), none(["schools.parent-writes"]));
    });
  });

  describe("police (CARE C7)", () => {
    test("is for now where it may be a crime", () => {
      promise(
        (one) => told(one, "happening", ...CRIMES) || told(one, "orders", "yes"),
        (one) => stepOf(one, "police").state === "now",
      );
    });
    test("has what to say, a reference to ask for, updates, a next rung, and that it is not too late", () => {
      promise(everyone, (one) =>
        has("police.what-happened", "police.not-too-late", "police.ask-update")(one),
      );
      promise((one) => !told(one, "reported", "police"), has("police.ask-reference", "police.reference"));
      promise((one) => !told(one, "who", "police-officer"), has("police.supervisor", "police.complaint"));
    });
  });

  test("who has told before gets the next rung, not the first", () => {
    promise((one) => told(one, "reported", "police"), none(["police.call-101", "police.report-online"]));
    promise((one) => told(one, "reported", "landlord"), none(["housing.tell-in-writing"]));
  });

  describe("under 18 (CARE C15)", () => {
    test("someone to talk to, with Childline, stands before landlord and council", () => {
      promise(
        mayBeUnder18,
        ({ order, items }) =>
          order.indexOf("someone-to-talk-to") < order.indexOf("housing") &&
          order.indexOf("someone-to-talk-to") < order.indexOf("asb-team") &&
          (items.has("someone-to-talk-to.childline") || items.has("someone-to-talk-to.childline-chat")),
      );
    });
    test("landlord and council wait, unless a parent asks", () => {
      promise(
        (one) => isUnder18(one) && !told(one, "for-whom", "my-child"),
        (one) =>
          stepOf(one, "asb-team").state !== "now" &&
          (stepOf(one, "housing").state !== "now" || told(one, "home", "in-care")),
      );
    });
    test("under 13 has no parental wall: is there an adult you trust?", () => {
      promise((one) => told(one, "age", "under-13"), has("someone-to-talk-to.is-there-an-adult"));
      const helps = (one: Case): number => one.plan.steps.filter((step) => step.state === "now").length;
      expect(CASES.filter((one) => told(one, "age", "under-13")).every((one) => helps(one) >= 2)).toBe(true);
    });
  });

  test("who cannot talk on the phone gets no way by voice only, and another way in its place (CARE C25)", () => {
    const where = (one: Case): boolean => told(one, "phone", "cannot-talk");
    promise(where, none(ids.VOICE_ONLY));
    promise(where, has("someone-to-talk-to.shout", "police.text-999"));
    promise((one) => where(one) && !told(one, "who", "police-officer"), has("police.relay-101"));
    for (const id of ids.VOICE_ONLY) promise((one) => one.items.has(id), everyone);
  });
}
