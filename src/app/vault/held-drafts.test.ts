// A draft that finds no room waits in memory, sealed: only the vault that held it reads it, and only until it is kept.
import { expect, it } from "vitest";
import { utf8 } from "../../kit/bytes.ts";
import { createVault } from "../../vault/vault.ts";
import { CHOICE, fixture } from "../../vault/vault-fixture.ts";
import { MemoryStore } from "../../vault/memory-store.ts";
import { HeldDrafts } from "./held-drafts.ts";
import { NotKept } from "./keeper.ts";

const WORDS = utf8("He shouted again.");
const refuse = (code: "no-room" | "locked") => () => Promise.reject(new NotKept(code));
const someVault = (seed: number) => createVault(fixture(new MemoryStore(), seed), CHOICE);

it("without room it is held, and the screen is still told", async () => {
  const [held, vault] = [new HeldDrafts(), await someVault(1)];
  await expect(held.save(vault, "write", WORDS, refuse("no-room"))).rejects.toThrow("no-room");
  expect(await held.read(vault, "write")).toEqual(WORDS);
  expect(await held.read(vault, "guided")).toBeNull();
});

it("another vault can't read it, and a locked one can't either", async () => {
  const [held, vault] = [new HeldDrafts(), await someVault(1)];
  await held.save(vault, "write", WORDS, refuse("no-room")).catch(() => undefined);
  expect(await held.read(await someVault(2), "write")).toBeNull();
  vault.lock();
  await expect(held.read(vault, "write")).rejects.toThrow("locked");
});

it("once it is kept, or is not wanted any more, nothing is held", async () => {
  const [held, vault] = [new HeldDrafts(), await someVault(1)];
  const hold = () => held.save(vault, "write", WORDS, refuse("no-room")).catch(() => undefined);
  await hold();
  await held.save(vault, "write", WORDS, () => Promise.resolve());
  expect(await held.read(vault, "write")).toBeNull();
  await hold();
  await expect(held.save(vault, "write", null, refuse("no-room"))).rejects.toThrow("no-room");
  expect(await held.read(vault, "write")).toBeNull();
  await hold();
  held.clear();
  expect(await held.read(vault, "write")).toBeNull();
});

it("what was refused for another reason is not held", async () => {
  const [held, vault] = [new HeldDrafts(), await someVault(1)];
  await expect(held.save(vault, "write", WORDS, refuse("locked"))).rejects.toThrow("locked");
  expect(await held.read(vault, "write")).toBeNull();
});
