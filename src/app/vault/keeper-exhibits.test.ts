// A small picture lies sealed beside its exhibit, and goes with it when it should not be here (CARE C13).
import { expect, test } from "vitest";
import { createVault } from "../../vault/vault.ts";
import { CHOICE, fixture, seededBytes } from "../../vault/vault-fixture.ts";
import { NotKept } from "./keeper.ts";
import type { Keeper } from "./keeper.ts";
import { Session } from "./session.ts";

const picture = (text: string): Blob => new Blob([text], { type: "image/jpeg" });

async function opened() {
  const vault = await createVault(fixture(), CHOICE);
  const session = new Session({
    vault,
    tabs: { tell: () => undefined, hear: () => () => undefined },
    now: () => new Date("2026-11-23T10:00:00Z"),
    random: seededBytes(7),
    stayOpen: (during) => during(),
  });
  await session.keepIn("C".repeat(22), [
    { kind: "case", case: { name: "", about: "me", who: "", area: null, young: null, sample: false } },
  ]);
  return { vault, keeper: session.keeper() };
}

const exhibit = (keeper: Keeper): Promise<string> =>
  keeper.keepBytes(picture("the original"), { name: "gate.jpg", taken: "camera", type: "image/jpeg" });

test("no small picture is kept of what is not an exhibit, and none is read that was not kept", async () => {
  const { keeper, vault } = await opened();
  await keeper.keepThumbnail("A".repeat(22), picture("small"));
  expect(vault.records.get("exhibits") ?? []).toHaveLength(0);
  expect(await keeper.thumbnail(await exhibit(keeper))).toBeNull();
});

test("it comes back as it was kept, and is never written over", async () => {
  const { keeper } = await opened();
  const id = await exhibit(keeper);
  await keeper.keepThumbnail(id, picture("small"));
  await expect(keeper.keepThumbnail(id, picture("another"))).rejects.toBeInstanceOf(NotKept);
  expect(await (await keeper.thumbnail(id))?.text()).toBe("small");
  expect(await (await keeper.readBytes(id))?.text()).toBe("the original");
});

test("destroying an exhibit leaves no small picture of it, and none is made after", async () => {
  const { keeper, vault } = await opened();
  const id = await exhibit(keeper);
  await keeper.keepThumbnail(id, picture("small"));
  await keeper.destroyBytes(id);
  await keeper.keepThumbnail(id, picture("late"));
  expect(await keeper.thumbnail(id)).toBeNull();
  expect(vault.records.get("exhibits") ?? []).toHaveLength(0);
});

test("a small picture that is being made while its exhibit is destroyed is not kept", async () => {
  const { keeper, vault } = await opened();
  const id = await exhibit(keeper);
  await Promise.allSettled([keeper.keepThumbnail(id, picture("late")), keeper.destroyBytes(id)]);
  expect(vault.records.get("exhibits") ?? []).toHaveLength(0);
  expect(await keeper.thumbnail(id)).toBeNull();
});

test("stamps are kept by case, oldest first, and what is none is passed over", async () => {
  const { keeper, vault } = await opened();
  const stamp = { heads: "{}", token: "AA", root: "AA", at: "2026-11-23T10:00:00Z", authority: "Ours" };
  await keeper.keepStamp({ ...stamp, case: "C".repeat(22) });
  await keeper.keepStamp({ ...stamp, case: "D".repeat(22) });
  await vault.write(() => ({ append: [{ store: "stamps", bytes: new TextEncoder().encode("{}") }] }));
  await keeper.keepStamp({ ...stamp, case: "C".repeat(22), at: "2026-11-23T11:00:00Z" });
  expect(keeper.stamps().map(({ at }) => at)).toEqual(["2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"]);
});
