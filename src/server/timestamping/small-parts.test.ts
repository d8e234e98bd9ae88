// The clock that never goes back, the count of questions, and what stands for an address.
import { describe, expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";
import { senderOf } from "./sender.ts";
import { steadyTime } from "./steady-time.ts";

describe("time", () => {
  test("stands still for a second at most, then is not known until the clock has caught up", () => {
    let clock = 100_000;
    const time = steadyTime(() => clock);
    expect(time()).toBe(100_000);
    clock = 99_500;
    expect(time()).toBe(100_000);
    clock = 98_999;
    expect(time()).toBeNull();
    clock = 99_000;
    expect(time()).toBe(100_000);
    clock = 100_001;
    expect(time()).toBe(100_001);
  });
});

describe("too many questions", () => {
  test("are told how long to wait, each address by itself", () => {
    let clock = 5000;
    const limit = rateLimit(2, () => clock);
    expect([limit("a"), limit("a"), limit("a"), limit("b")]).toEqual([0, 0, 60, 0]);
    clock += 59_500;
    expect(limit("a")).toBe(1);
    clock += 500;
    expect(limit("a")).toBe(0);
  });

  test("a clock that goes back starts a new minute", () => {
    let clock = 5000;
    const limit = rateLimit(1, () => clock);
    limit("a");
    clock = 0;
    expect(limit("a")).toBe(0);
  });

  test("so many addresses do not fill the memory: later ones share one count", () => {
    const limit = rateLimit(1, () => 0);
    for (let at = 0; at < 50_000; at += 1) limit(`a${at}`);
    expect(limit("new")).toBe(0);
    expect(limit("newer")).toBeGreaterThan(0);
    expect(limit("a0")).toBeGreaterThan(0);
  });
});

describe("the sender", () => {
  test.each([
    ["an IPv4 address", "192.0.2.7", null, 0, "192.0.2.7"],
    ["the same in IPv6 clothes", "::ffff:192.0.2.7", null, 0, "192.0.2.7"],
    ["a household of IPv6", "2001:db8:1:2:aaaa::1", null, 0, "2001:db8:1:2"],
    ["another device of it", "2001:0DB8:0001:0002::9", null, 0, "2001:db8:1:2"],
    ["zeros that are left out", "2001:db8::1", null, 0, "2001:db8:0:0"],
    ["a link's own address", "fe80::1%eth0", null, 0, "fe80:0:0:0"],
    ["IPv6 that ends like IPv4", "64:ff9b::192.0.2.7", null, 0, "64:ff9b:0:0"],
    ["this machine", "::1", null, 0, "0:0:0:0"],
    ["nobody any more", "", null, 0, ""],
    ["what anyone can write", "192.0.2.7", "198.51.100.1", 0, "192.0.2.7"],
    ["whom our proxy saw", "127.0.0.1", "10.0.0.1, 198.51.100.1", 1, "198.51.100.1"],
    ["whom the first of two saw", "127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.1", 2, "198.51.100.1"],
    ["fewer than there should be", "127.0.0.1", "198.51.100.1", 2, "127.0.0.1"],
    ["nonsense from a proxy", "127.0.0.1", "he waits outside", 1, "127.0.0.1"],
    ["no word from a proxy", "127.0.0.1", null, 1, "127.0.0.1"],
  ])("%s", (_, peer, forwarded, proxies, sender) => {
    expect(senderOf(peer, forwarded, proxies)).toBe(sender);
  });
});
