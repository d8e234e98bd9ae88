/** Throws nonsense at the running server: every answer is a plain page with a right status, and nothing is echoed. */

import { seeded } from "../promises/answer-sets.ts";

const ALLOWED = new Set([200, 303, 400, 404, 405, 411, 413, 415]);
const PLANTED = "zebra-crossing-planted";
const TRACE = /\bat \S+ \(?(?:file:|node:|\/)|Error: |node_modules/;

export type Findings = Readonly<{ sent: number; faults: readonly string[]; planted: string }>;

/** Sends `rounds` requests, eight at a time; answers what went wrong, and the phrase that must not be in the log. */
export async function hostileRequests(origin: string, rounds: number, seed: number): Promise<Findings> {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const noise = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 0x250))).join("");
  const faults: string[] = [];
  const ask = async (number: number): Promise<void> => {
    const path = pick([
      "/plan",
      "/plan",
      "/plan",
      "/",
      "/triage/1",
      "/leave",
      `/${encodeURIComponent(noise(8))}`,
      "/plan?safe=danger-now",
      "/..%2f..%2fetc/passwd",
      "/plan/%00",
      "/timestamp",
      "/timestamp?by=own",
      `/timestamp?by=${PLANTED}`,
      "/timestamp/root.pem",
    ]);
    const method = pick(["POST", "POST", "POST", "GET", "PUT", "DELETE", "PATCH", "OPTIONS"]);
    const type = pick([
      "application/x-www-form-urlencoded",
      "application/x-www-form-urlencoded",
      "application/json",
      "text/plain",
      "multipart/form-data; boundary=x",
      "x/y",
      "application/timestamp-query",
    ]);
    const body = pick([
      `safe=${PLANTED}`,
      `${PLANTED}=1`,
      "safe=danger-now&safe=danger-now",
      "age=adult&age=under-13",
      `area=${encodeURIComponent(noise(40))}`,
      "&".repeat(300),
      `safe=${"a".repeat(Math.floor(random() * 12_000))}`,
      noise(Math.floor(random() * 4000)),
      "%E0%A4%A",
      "__proto__=1&constructor=2",
      "",
    ]);
    const answer = await fetch(`${origin}${path}`, {
      method,
      redirect: "manual",
      headers: method === "GET" ? {} : { "content-type": type },
      ...(method === "GET" ? {} : { body }),
    });
    const text = await answer.text();
    // Programs ask here, and too many questions are refused.
    const forPrograms = path.startsWith("/timestamp");
    const told = (what: string): void => void faults.push(`${number}: ${method} ${path} ${type}: ${what}`);
    if (!ALLOWED.has(answer.status) && !(forPrograms && answer.status === 429))
      told(`status ${answer.status}`);
    if (text.includes(PLANTED)) told("what was sent came back");
    if (TRACE.test(text)) told("a trace of the program");
    if (answer.headers.get("set-cookie") !== null) told("a cookie");
    if (answer.headers.get("content-security-policy") === null) told("no policy");
    if (answer.status >= 400 && method !== "OPTIONS" && !forPrograms && !text.includes("/triage/1"))
      told("no way on");
  };
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let number = lane; number < rounds; number += 8) await ask(number);
  });
  await Promise.all(lanes);
  return { sent: rounds, faults, planted: PLANTED };
}
