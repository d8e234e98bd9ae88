// Any bit of anything stored is flipped: it is found and named, and all else stays readable.
import { expect, test } from "vitest";
import { damageBackup, damageVault } from "./vault-damage.ts";

const NONE = { unseen: 0, misnamed: 0, wrong: 0, lost: 0, examples: [] };

test("300 bits of a vault's rows, names, chunks and slots", async () => {
  expect(await damageVault(300, 1)).toEqual({ tried: 300, ...NONE });
}, 60_000);

test("300 bits of a backup", async () => {
  expect(await damageBackup(300, 2)).toEqual({ tried: 300, ...NONE });
}, 60_000);
