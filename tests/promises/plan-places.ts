/** What a plan promises about places: no rule of one country or area stands in the plan of another (CARE C10, C22). */
import { describe, test } from "vitest";
import { none, placeHolds, promise, told } from "./plan-cases.ts";
import * as ids from "./plan-ids.ts";

export function placePromises(): void {
  describe("places", () => {
    test("no English clock, duty or ombudsman in Wales, Scotland, Northern Ireland, or while the area is not known", () => {
      promise((one) => told(one, "area", "wales"), none(ids.ENGLISH));
      promise((one) => told(one, "area", "scotland", "northern-ireland"), none(ids.ENGLISH_OR_WELSH));
      promise((one) => one.given["area"] === undefined, none(ids.ENGLISH_OR_WELSH));
    });
    test("no rule of Wales in England", () => {
      promise(
        (one) => told(one, "area", "england", "bcp", "dorset-council"),
        none(["housing.ombudsman-wales", "asb-team.ombudsman-wales", "schools.wales-rules"]),
      );
    });
    test("the local text number, council and count only once that place is chosen", () => {
      promise((one) => !placeHolds(one, "local-council"), none(ids.LOCAL));
    });
    test("the Case Review is offered from the second report on, where it exists, and never refused", () => {
      const offers = ["police.case-review", "housing.case-review", "asb-team.case-review"];
      promise((one) => !told(one, "times", "twice-or-more") || !placeHolds(one, "case-review"), none(offers));
      promise(
        (one) => told(one, "times", "twice-or-more") && placeHolds(one, "case-review"),
        ({ items }) => items.has("police.case-review"),
      );
    });
    test("every item that is one country's own is shown to somebody there", () => {
      for (const id of [...ids.ENGLISH_OR_WELSH, ...ids.LOCAL])
        promise(
          (one) => one.items.has(id),
          () => true,
        );
    });
  });
}
