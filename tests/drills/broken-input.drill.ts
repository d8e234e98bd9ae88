// The drills at their small, fixed size; `npm run misuse` runs them at full numbers.
import { describe, expect, it } from "vitest";
import { mutateContacts } from "./mutated-contacts.ts";
import { mutateLinks } from "./mutated-links.ts";

describe("broken input", () => {
  it("2,000 plan links that were cut or changed: none is taken for a plan", () => {
    const { taken, thrown } = mutateLinks(2000, 1);
    expect({ taken, thrown }).toEqual({ taken: 0, thrown: 0 });
  });

  it("2,000 contacts files with damage: no readable contact is lost", () => {
    const { lost, thrown } = mutateContacts(2000, 2);
    expect({ lost, thrown }).toEqual({ lost: 0, thrown: 0 });
  });
});
