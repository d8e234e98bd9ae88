// A stored log of version 1 still verifies, and folds to the same case, for as long as there is a version 1.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as v from "valibot";
import { caseToJson } from "./case-json.ts";
import { leafOf } from "./commitment.ts";
import { foldCase } from "./fold.ts";
import { headerDigest } from "./log.ts";
import { inOrder } from "./order.ts";
import { readLog } from "./read-event.ts";

const vector = v.parse(
  v.object({
    version: v.literal(1),
    events: v.array(v.unknown()),
    digests: v.array(v.string()),
    leaves: v.record(v.string(), v.string()),
    order: v.array(v.number()),
    case: v.unknown(),
  }),
  JSON.parse(readFileSync(new URL("../../tests/vectors/case-log/v1.json", import.meta.url), "utf8")),
);
const { events, refused, faults } = readLog(vector.events);

test("every event is whole and the chain holds", () => {
  expect(refused).toEqual([]);
  expect(faults).toEqual([]);
  expect(events).toHaveLength(12);
});

test("every header has the digest it had", () => {
  expect(events.map(({ header }) => headerDigest(header))).toEqual(vector.digests);
});

test("every part of one event has the leaf it had", () => {
  const { body, salts } = events[2] ?? {};
  const leaves = Object.entries({ ...body }).map(([name, value]) => [
    name,
    leafOf(name, value, salts?.[name] ?? ""),
  ]);
  expect(Object.fromEntries(leaves)).toEqual(vector.leaves);
});

test("the order and the case are what they were", () => {
  expect(inOrder(events.toReversed()).events).toEqual(vector.order.map((at) => events[at]));
  // A later version may say more of a thing, and nothing else of what it said then.
  expect(JSON.parse(JSON.stringify(caseToJson(foldCase(events))))).toMatchObject(Object(vector.case));
});

test("one header by hand, without our code", () => {
  const written =
    '{"bodyRoot":"c7409866d1c3b6efdadb225f945b521f19caf629b67317baabeca808d1405b60",' +
    '"feed":"i2Fs6qIzWkKV5aprl9p_tw",' +
    '"heads":{"Ps3L1tjl2Z1leO4dWFP3lg":"41106445abad8ed4f5f4da8638c121e45096fa2bf093d101d9baced866ab7022"},' +
    '"prev":"2e37d336963040d7305a7a8d2bc164c54d073b1acb7b1abe051b1ec6a3accb19","seq":2,"v":1}';
  expect(JSON.parse(written)).toEqual(events[7]?.header);
  const digest = "fa21fd6a2bdc204994bcb71282ee56e3b8030a851b286da0f60764765acfb0a0";
  expect(createHash("sha256").update(written, "utf8").digest("hex")).toBe(digest);
  expect(vector.digests[7]).toBe(digest);
});
