// The derivation gives what its published test vectors and other programs give.
import { expect, test } from "vitest";
import { argon2 } from "./argon2.ts";
import { toHex, utf8 } from "./bytes.ts";

test("less memory than the algorithm can use is refused", async () => {
  await expect(
    argon2(utf8("password"), utf8("somesalt"), { memory: 1, passes: 2, lanes: 1 }),
  ).rejects.toThrow();
});

test("the vectors of the reference implementation (phc-winner-argon2, test.c, version 1.3)", async () => {
  const derive = async (cost: Parameters<typeof argon2>[2], secret = "password", salt = "somesalt") =>
    toHex(await argon2(utf8(secret), utf8(salt), cost));
  expect(await derive({ memory: 65_536, passes: 2, lanes: 1 })).toBe(
    "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
  );
  expect(await derive({ memory: 256, passes: 2, lanes: 1 })).toBe(
    "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
  );
  expect(await derive({ memory: 256, passes: 2, lanes: 2 })).toBe(
    "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
  );
  expect(await derive({ memory: 65_536, passes: 2, lanes: 1 }, "differentpassword")).toBe(
    "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
  );
});
