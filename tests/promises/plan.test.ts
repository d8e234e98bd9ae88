/** The promises of the plan, tried over every three answers together and many at random. */
import { describe, expect, test } from "vitest";
import { readLink, writeLink } from "../../src/plan/link.ts";
import { kindOfStep } from "../../src/plan/plan.ts";
import { STEPS } from "../../src/plan/steps/all.ts";
import { bodyPromises } from "./plan-bodies.ts";
import { CASES, everyone, has, itemsOf, mayBeUnder18, none, promise, stepOf, told } from "./plan-cases.ts";
import type { Case } from "./plan-cases.ts";
import { rounds } from "../rounds.ts";
import * as ids from "./plan-ids.ts";
import { placePromises } from "./plan-places.ts";

const saysAbuse = (one: Case): boolean =>
  told(one, "happening", "followed-or-wont-stop") ||
  told(one, "who", "ex-partner", "partner", "family", "parent", "carer");
const mayBeAbuse = (one: Case): boolean =>
  saysAbuse(one) ||
  one.given["happening"] === undefined ||
  one.given["who"] === undefined ||
  told(one, "who", "unknown") ||
  told(one, "orders", "yes") ||
  told(one, "phone", "other-side-may-see");
const childImage = (one: Case): boolean => told(one, "happening", "sexual-image") && mayBeUnder18(one);

test("every three answers together and many at random, at least 50,000 sets among the drills: each plan in under 5 ms", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30_000 + rounds(20_000));
  const times = CASES.map(({ took }) => took).toSorted((one, other) => one - other);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(
    `${CASES.length} answer sets; mean ${mean.toFixed(3)} ms, 99 % under ${times[Math.floor(times.length * 0.99)]?.toFixed(3)} ms`,
  );
  expect(mean).toBeLessThan(5);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(5);
});

describe("every plan", () => {
  test("holds the six letters, police, proof, coping and someone to talk to, each step once", () => {
    promise(everyone, ({ order }) => ids.ALWAYS_THERE.every((id) => order.includes(id)));
    promise(everyone, ({ order }) => new Set(order).size === order.length);
  });
  test("puts signals before all other steps", () => {
    promise(everyone, ({ order }) => {
      const kinds = order.map((id) => kindOfStep(id) === "signal");
      return kinds.lastIndexOf(true) === kinds.filter(Boolean).length - 1;
    });
  });
  test("says why a step is not for you, and asks nothing there", () => {
    promise(everyone, ({ plan }) =>
      plan.steps.every((step) =>
        step.state === "not-for-you" ? step.reason !== "" && itemsOf(step).length === 0 : step.do.length > 0,
      ),
    );
  });
  test("has one to three first things, all of them in the plan", () => {
    promise(everyone, ({ plan, items }) => plan.first.length > 0 && plan.first.every((id) => items.has(id)));
  });
  test("comes through its link unchanged", () => {
    const some = CASES.filter((_, at) => at % 20 === 0);
    const broken = some.find(
      ({ plan }) => JSON.stringify(readLink(writeLink(plan))) !== JSON.stringify({ ok: true, plan }),
    );
    expect(broken).toBeUndefined();
  });
});

describe("danger first (promise 1)", () => {
  test.each([
    ["danger-now", "danger"],
    ["has-hurt-self", "taken-harm"],
    ["suicidal", "suicide"],
  ])("%s puts the step %s before everything but greater danger", (answer, step) => {
    promise(
      (one) => told(one, "safe", answer),
      ({ order }) => order.slice(0, order.indexOf(step)).every((id) => ["danger", "taken-harm"].includes(id)),
    );
  });
  test("the first things are that help and nothing else", () => {
    promise(
      (one) => told(one, "safe", "danger-now", "has-hurt-self", "suicidal"),
      ({ plan }) => plan.first.every((id) => /^(danger|taken-harm|suicide)\./.test(id)),
    );
  });
});

describe("stalking and abuse (CARE C1, C2)", () => {
  test("while it is so or not known, nothing cuts off, changes a number or sends a message", () => {
    promise(mayBeAbuse, none(ids.CUTS_OFF));
  });
  test("when it is so, block and no contact wait for the helpline", () => {
    promise(
      (one) => saysAbuse(one) && !told(one, "for-whom", "saw-it"),
      (one) =>
        ["block", "terminate"].every((id) => {
          const step = stepOf(one, id);
          return step.state === "later" && step.reason === "helpline-first";
        }),
    );
    promise(saysAbuse, ({ order }) => order.includes("stalking") || order.includes("abuse-at-home"));
  });
  test("when it is not known, block and no contact are never for now", () => {
    promise(mayBeAbuse, (one) => ["block", "terminate"].every((id) => stepOf(one, id).state !== "now"));
  });
  test("a message is offered only to whom never said stop, with nobody acting and no threat", () => {
    promise(
      (one) =>
        !told(one, "told-to-stop", "no") ||
        told(one, "reported", "police", "landlord") ||
        one.given["reported"] === undefined ||
        told(one, "happening", "threats", "blackmail", "used-by-others", "home-taken-over") ||
        told(one, "safe", "danger-now", "suicidal", "has-hurt-self"),
      none(ids.MESSAGE),
    );
  });
  test("somebody gets a message, a block and a new number: the rules are not empty", () => {
    for (const id of ids.CUTS_OFF) promise((one) => one.items.has(id), everyone);
  });
});

describe("each signal of CARE C2 has its step", () => {
  test.each([
    ["happening", "threats", "threats"],
    ["happening", "blackmail", "blackmail"],
    ["happening", "hate", "hate"],
    ["happening", "hacked", "hacked"],
    ["happening", "told-to-self-harm", "self-harm-told"],
    ["happening", "used-by-others", "exploited"],
    ["happening", "home-taken-over", "exploited"],
    ["happening", "followed-or-wont-stop", "stalking"],
    ["orders", "yes", "breach"],
    ["for-whom", "saw-it", "saw-it"],
    ["for-whom", "my-child", "for-child"],
    ["who", "being-accused", "accused"],
    ["who", "done-things-too", "done-things-too"],
    ["phone", "other-side-may-see", "safe-phone"],
  ])("%s: %s shows %s", (field, answer, step) => {
    promise(
      (one) => told(one, field, answer),
      ({ order }) => order.includes(step),
    );
  });
  test("an adult who needs care and is used or frightened", () => {
    promise(
      (one) =>
        told(one, "age", "adult") &&
        told(one, "needs-care", "yes") &&
        told(one, "happening", "used-by-others", "at-home"),
      ({ order }) => order.includes("adult-at-risk"),
    );
  });
});

describe("sexual pictures (CARE C13)", () => {
  test("under 18 or age not known goes to Report Remove, and nothing keeps or attaches a picture", () => {
    promise(
      (one) => childImage(one) && !told(one, "for-whom", "saw-it"),
      has("image-under-18.report-remove"),
    );
    promise(childImage, none(ids.KEEPS_PICTURES));
    promise(childImage, has("image-under-18.do-not-share", "proof.words-only", "proof.never-the-picture"));
  });
  test("sexual messages to someone who may be under 18 keep no pictures and go to CEOP", () => {
    const where = (one: Case): boolean => told(one, "happening", "sexual-messages") && mayBeUnder18(one);
    promise(where, none(ids.KEEPS_PICTURES));
    promise(where, has("child-abuse.ceop"));
  });
  test("a picture of a side under 18 is treated as one of a child", () => {
    promise(
      (one) => told(one, "happening", "sexual-image") && told(one, "other-age", "under-18"),
      none(ids.KEEPS_PICTURES),
    );
  });
  test("an adult gets the adults' helps", () => {
    promise(
      (one) =>
        told(one, "happening", "sexual-image") &&
        told(one, "age", "adult") &&
        !told(one, "other-age", "under-18"),
      has("image-adult.stopncii"),
    );
  });
});

describe("proof is never the price (CARE C5)", () => {
  test("block never stands before proof", () => {
    promise(everyone, ({ order }) => order.indexOf("proof") < order.indexOf("block"));
    promise(everyone, ({ order, plan }) => {
      const early = plan.steps.slice(0, order.indexOf("proof")).flatMap(itemsOf);
      return early.every((id) => !id.startsWith("block.") && !id.startsWith("terminate."));
    });
  });
  test("everyone may stop looking; block is named there only where it is safe", () => {
    promise(
      everyone,
      ({ items }) => items.has("proof.stop-looking") !== items.has("proof.stop-looking-mute"),
    );
    promise(everyone, has("proof.no-proof-still-help"));
  });
});

test("blackmail: do not pay, send nothing, keep chat and account, tell (CARE C6)", () => {
  const where = (one: Case): boolean => told(one, "happening", "blackmail");
  promise(
    where,
    has(
      "blackmail.do-not-pay",
      "blackmail.send-no-more",
      "blackmail.stop-replying",
      "blackmail.tell-someone-today",
      "blackmail.not-your-fault",
    ),
  );
  promise((one) => where(one) && mayBeUnder18(one), has("blackmail.ceop"));
  promise(where, none(ids.CUTS_OFF.filter((id) => !id.startsWith("hacked."))));
});

bodyPromises();
placePromises();

test("the lists made by hand name ids that exist", () => {
  const known = new Set(STEPS.flatMap((step) => [step.id, ...step.items.map((item) => item.id)]));
  expect(
    Object.values(ids)
      .flat()
      .filter((id) => !known.has(id)),
  ).toEqual([]);
});
