// The choices of a vault: the careful ones where somebody may see, and where nothing can be read.
import { describe, expect, it } from "vitest";
import { choicesFor, readChoices } from "./choices.ts";

const NOBODY = { phone: false, cloud: false, post: false };

describe("choices", () => {
  it("are careful when what was stored cannot be read", () => {
    expect(readChoices({ nonsense: true })).toMatchObject({ lockAfterHidden: 10, blur: true });
    expect(readChoices(null)).toMatchObject({ lockAfterHidden: 60, blur: false });
  });

  it("lock quickly and blur where the other person may have the phone or the cloud", () => {
    expect(choicesFor({ ...NOBODY, phone: true }, null)).toMatchObject({ lockAfterHidden: 10, blur: true });
    expect(choicesFor({ ...NOBODY, cloud: true }, null)).toMatchObject({ lockAfterHidden: 10, blur: true });
    expect(choicesFor({ ...NOBODY, post: true }, null)).toMatchObject({ lockAfterHidden: 60, blur: false });
  });

  it("ask for a backup every three days where the browser clears what is not visited", () => {
    expect(choicesFor(NOBODY, null, true).backupEvery).toBe(3);
    expect(choicesFor(NOBODY, "Alex").writer).toEqual({ as: "supporter", name: "Alex" });
  });

  it("come back as they were stored", () => {
    const chosen = choicesFor({ ...NOBODY, phone: true }, "Alex");
    expect(readChoices(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });
});
