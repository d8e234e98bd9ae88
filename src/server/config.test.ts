/** Settings of the operator: what is wrong is named, all at once, in plain words. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { CannotStart } from "./cannot-start.ts";
import { readConfig, SETTINGS } from "./config.ts";

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "80 80"],
  ["HOST", "my house"],
  ["HOST", "http://127.0.0.1"],
  ["EXIT_URL", "javascript:alert(1)"],
  ["EXIT_URL", "//weather.example"],
  ["EXIT_URL", "https://"],
  ["EXIT_URL", "https://me:secret@weather.example"],
  ["EXIT_URL", "https://weather.example\nSet-Cookie: a=b"],
  ["HTTPS_ONLY", "yes please"],
  ["DATA_DIR", "a\0b"],
  ["TSA_URL", "ftp://tsa.example"],
  ["TSA_URL", "https://me:secret@tsa.example/"],
  ["TSA_ROOT", "\0"],
  ["PROXIES", "-1"],
  ["PROXIES", "10"],
  ["PROXIES", "one"],
])("%s cannot be %s", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(CannotStart);
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be`);
});

test("all wrong settings are named at once, a line each", () => {
  expect(() => readConfig({ PORT: "x", EXIT_URL: "y" })).toThrow(/^PORT must .+\nEXIT_URL must .+$/);
});

test("without settings the server is for this machine alone", () => {
  const usual = {
    port: 8080,
    host: "127.0.0.1",
    exitUrl: "https://www.bbc.co.uk/weather",
    httpsOnly: false,
    dataDir: resolve("data"),
    tsaUrl: null,
    tsaRoot: null,
    proxies: 0,
  };
  expect(readConfig({})).toEqual(usual);
  const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ""]));
  expect(readConfig(empty)).toEqual(usual);
  expect(readConfig({}, "/var/lib/other").dataDir).toBe("/var/lib/other");
});

test("each setting can be changed", () => {
  const given = {
    PORT: "0",
    HOST: "::1",
    EXIT_URL: "http://weather.example/?today",
    HTTPS_ONLY: "true",
    DATA_DIR: "/var/lib/habits",
    TSA_URL: "https://tsa.example/tsr",
    TSA_ROOT: "/etc/tsa.pem",
    PROXIES: "2",
  };
  const read = {
    port: 0,
    host: "::1",
    exitUrl: "http://weather.example/?today",
    httpsOnly: true,
    dataDir: "/var/lib/habits",
    tsaUrl: "https://tsa.example/tsr",
    tsaRoot: "/etc/tsa.pem",
    proxies: 2,
  };
  expect(readConfig(given)).toEqual(read);
});
