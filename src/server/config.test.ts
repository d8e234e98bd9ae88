/** Settings of the operator: what is wrong is named, all at once, in plain words. */
import { expect, test } from "vitest";
import { CannotStart } from "./cannot-start.ts";
import { readConfig } from "./config.ts";

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
])("%s cannot be %s", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(CannotStart);
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be`);
});

test("all wrong settings are named at once, a line each", () => {
  expect(() => readConfig({ PORT: "x", EXIT_URL: "y" })).toThrow(/^PORT must .+\nEXIT_URL must .+$/);
});

test("without settings the server is for this machine alone", () => {
  const usual = { port: 8080, host: "127.0.0.1", exitUrl: "https://www.bbc.co.uk/weather", httpsOnly: false };
  expect(readConfig({})).toEqual(usual);
  expect(readConfig({ PORT: "", HOST: "", EXIT_URL: "", HTTPS_ONLY: "" })).toEqual(usual);
});

test("each setting can be changed", () => {
  const given = { PORT: "0", HOST: "::1", EXIT_URL: "http://weather.example/?today", HTTPS_ONLY: "true" };
  const read = { port: 0, host: "::1", exitUrl: "http://weather.example/?today", httpsOnly: true };
  expect(readConfig(given)).toEqual(read);
});
