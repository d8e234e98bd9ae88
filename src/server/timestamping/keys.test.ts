// The keys in the data folder: made once, whole or not at all, renewed in time, and nobody else's to read.
import { X509Certificate } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CannotStart } from "../cannot-start.ts";
import type { Fault } from "../log.ts";
import type { Keys } from "./keys.ts";
import { openKeys } from "./keys.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 10);

let data: string;
let faults: Fault[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "habits-keys-"));
  faults = [];
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const open = (now = NOW): Keys => openKeys(data, now, (fault) => faults.push(fault));
const file = (name: string): string => join(data, "timestamp", name);
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const certificates = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN[^]+?-----END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one));
const numbers = (keys: Keys): string[] =>
  certificates(keys.chain()).map(({ subject }) => subject.split(/[ -]/).at(-1) ?? "");

describe("what stands in the way of starting", () => {
  test("a folder that cannot be made, in plain words", () => {
    writeFileSync(join(data, "file"), "");
    for (const path of [join(data, "file"), join(data, "file/below"), "/dev/null/x"])
      expect(() => openKeys(path, NOW, () => {}), path).toThrow(CannotStart);
    expect(() => openKeys("/dev/null/x", NOW, () => {})).toThrow(/^The folder .*Choose another: DATA_DIR=/);
  });

  test("a clock that was never set", () => {
    expect(() => open(0)).toThrow("The clock of this machine says 1970-01-01. Set it right first.");
    expect(readdirSync(data)).toEqual([]);
  });

  test.each([
    ["no root", () => rmSync(file("root.pem"))],
    ["an empty root", () => writeFileSync(file("root.pem"), "")],
    ["half a root", () => writeFileSync(file("root.pem"), readFileSync(file("root.pem")).subarray(0, 300))],
    [
      "another's certificate for a root",
      () => writeFileSync(file("root.pem"), readFileSync(file("authority-0001.pem"))),
    ],
  ])("%s is never made up for by a new one", (_, harm) => {
    open();
    harm();
    expect(() => open()).toThrow(/root\.pem is missing or broken\. Put it back from a backup/);
    expect(readdirSync(join(data, "timestamp"))).toContain("root-key.pem");
  });
});

describe("the first start", () => {
  test("makes a root and an authority, for this user alone", () => {
    const folder = join(data, "deep/folder");
    openKeys(folder, NOW, () => {});
    expect(readdirSync(join(folder, "timestamp")).toSorted()).toEqual([
      "authority-0001.pem",
      "root-key.pem",
      "root.pem",
    ]);
    expect(readdirSync(folder)).toEqual(["timestamp"]);
    for (const path of [folder, join(folder, "timestamp")]) expect(mode(path)).toBe("700");
    for (const name of readdirSync(join(folder, "timestamp")))
      expect(mode(join(folder, "timestamp", name))).toBe("600");
  });

  test("two servers have roots of two names, and serial numbers are not counted", () => {
    const other = join(data, "other");
    const [one] = certificates(open().rootPem);
    const [two] = certificates(openKeys(other, NOW, () => {}).rootPem);
    expect(one?.subject).not.toBe(two?.subject);
    expect(one?.serialNumber.length).toBeGreaterThan(24);
    expect(one?.serialNumber).not.toBe(two?.serialNumber);
  });

  test("a second start finds the same, and takes from others what they could read", () => {
    const { rootPem } = open();
    chmodSync(join(data, "timestamp"), 0o755);
    chmodSync(file("root-key.pem"), 0o644);
    expect(open().rootPem).toBe(rootPem);
    expect([mode(join(data, "timestamp")), mode(file("root-key.pem"))]).toEqual(["700", "600"]);
  });

  test("what a killed start left behind is in nobody's way, and goes when it is old", () => {
    const left = join(data, "timestamp.unfinished-00ff");
    mkdirSync(left);
    writeFileSync(join(left, "root.pem"), "-----BEGIN CERTIF");
    open(Date.now());
    expect(existsSync(left)).toBe(true);
    utimesSync(left, new Date(0), new Date(0));
    writeFileSync(file("authority-0002.pem.unfinished-00ff"), "-----BEGIN");
    utimesSync(file("authority-0002.pem.unfinished-00ff"), new Date(0), new Date(0));
    expect(numbers(open(Date.now()))).toHaveLength(2);
    expect(readdirSync(data)).toEqual(["timestamp"]);
    expect(readdirSync(join(data, "timestamp"))).toHaveLength(3);
  });

  test("an empty folder of that name is no obstacle", () => {
    mkdirSync(join(data, "timestamp"));
    expect(open().writerAt(NOW)).not.toBeNull();
  });
});

describe("rotation", () => {
  test("a new authority comes by itself 35 days before the old one's key stops, and the old certificate stays", () => {
    const keys = open();
    const first = keys.writerAt(NOW);
    expect(keys.writerAt(NOW + 363 * DAY)).toBe(first);
    expect(numbers(keys)).toHaveLength(2);
    const second = keys.writerAt(NOW + 365 * DAY);
    expect(second).not.toBe(first);
    expect(numbers(keys).slice(0, 2)).toEqual(["2", "1"]);
    expect(keys.health(NOW + 365 * DAY)).toEqual({ until: NOW + 364 * DAY + 400 * DAY, problems: [] });
    expect(readFileSync(file("authority-0001.pem"), "utf8")).toContain("PRIVATE KEY");
  });

  test("twelve years on, every certificate is served, all under one root, and old keys are gone", () => {
    const keys = open();
    for (let day = 0; day < 12 * 365; day += 5)
      expect(keys.writerAt(NOW + day * DAY), `${day}`).not.toBeNull();
    const all = certificates(keys.chain());
    const root = all.at(-1);
    expect(all.length).toBeGreaterThan(11);
    for (const one of all) expect(one.verify(root?.publicKey ?? one.publicKey)).toBe(true);
    const withKey = readdirSync(join(data, "timestamp")).filter(
      (name) => name.startsWith("authority") && readFileSync(file(name), "utf8").includes("PRIVATE KEY"),
    );
    expect(withKey.length).toBeLessThanOrEqual(2);
    expect(numbers(open(NOW + 4375 * DAY))).toEqual(numbers(keys));
    expect(faults).toEqual([]);
  });

  test("two servers on one folder make one new authority between them", () => {
    const [one, two] = [open(), open()];
    one.writerAt(NOW + 370 * DAY);
    two.writerAt(NOW + 370 * DAY);
    expect(numbers(one)).toEqual(numbers(two));
    expect(numbers(one)).toHaveLength(3);
  });

  test("with the root's key off line all goes on for a year, then it says so, and stops when the key runs out", () => {
    const keys = open();
    const away = readFileSync(file("root-key.pem"));
    rmSync(file("root-key.pem"));
    expect(open().health(NOW).problems).toEqual([]);
    const due = NOW + 380 * DAY;
    expect(keys.writerAt(due)).not.toBeNull();
    expect(keys.health(due).problems).toEqual([expect.stringContaining("Put root-key.pem back")]);
    const over = NOW + 400 * DAY;
    expect(keys.writerAt(over)).toBeNull();
    expect(keys.health(over)).toMatchObject({
      until: null,
      problems: [expect.stringContaining("No authority can sign")],
    });
    writeFileSync(file("root-key.pem"), away);
    expect(keys.writerAt(over + 3_600_000)).not.toBeNull();
    expect(keys.health(over + 3_600_000).problems).toEqual([]);
  });

  test("a folder that cannot be written to any more is told of, once an hour, and the old key signs on", () => {
    const keys = open();
    // Without the folder not even root can write to it.
    rmSync(join(data, "timestamp"), { recursive: true });
    const due = NOW + 370 * DAY;
    for (let minute = 0; minute < 120; minute += 1)
      expect(keys.writerAt(due + minute * 60_000)).not.toBeNull();
    expect(faults).toHaveLength(2);
  });
});

describe("damage", () => {
  test("a broken authority is passed over, named, and replaced", () => {
    open();
    writeFileSync(
      file("authority-0001.pem"),
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    );
    const keys = open();
    expect(keys.writerAt(NOW)).not.toBeNull();
    expect(keys.health(NOW).problems).toEqual([expect.stringContaining("authority-0001.pem")]);
    expect(readdirSync(join(data, "timestamp"))).toContain("authority-0002.pem");
  });

  test("an authority with another's key, or of another root, signs nothing", () => {
    open();
    const other = join(data, "other");
    openKeys(other, NOW, () => {});
    const foreign = readFileSync(join(other, "timestamp/authority-0001.pem"), "utf8");
    const own = readFileSync(file("authority-0001.pem"), "utf8");
    const key = /-----BEGIN PRIVATE[^]+/;
    for (const content of [foreign, own.replace(key, key.exec(foreign)?.[0] ?? "")]) {
      writeFileSync(file("authority-0001.pem"), content);
      expect(open().health(NOW).problems).toEqual([expect.stringContaining("authority-0001.pem")]);
    }
  });

  test("a root's key that is not its own makes nothing", () => {
    open();
    writeFileSync(file("root-key.pem"), readFileSync(file("authority-0001.pem")));
    rmSync(file("authority-0001.pem"));
    const keys = open();
    expect(keys.writerAt(NOW)).toBeNull();
    expect(keys.health(NOW).problems).toHaveLength(2);
  });

  test("a clock from before the root's day makes nothing and signs nothing", () => {
    open();
    const keys = open(NOW - 30 * DAY);
    expect(keys.writerAt(NOW - 30 * DAY)).toBeNull();
    expect(numbers(keys)).toHaveLength(2);
    expect(keys.writerAt(NOW)).not.toBeNull();
  });

  test("a clock that was years ahead for a moment does not stop it for years", () => {
    const keys = open();
    keys.writerAt(NOW + 3000 * DAY);
    expect(keys.writerAt(NOW + DAY)).not.toBeNull();
    expect(open(NOW + DAY).writerAt(NOW + DAY)).not.toBeNull();
  });
});
