/** The register of all that can go wrong between a visitor and this server. */

/**
 * `status` is the HTTP status. `page` is the status whose words the page shows: rarer ones borrow a common one's.
 * `message` and `next` are for the bare page, shown when the whole one cannot be made.
 */
export type Trouble = Readonly<{ status: number; page: number; message: string; next: Way }>;
export type Way = Readonly<{ words: string; address: string }>;

const HOME: Way = { words: "Go to the first page", address: "/" };
const QUESTIONS: Way = { words: "Answer the questions again", address: "/triage/all" };

export const TROUBLES = {
  "unreadable-request": {
    status: 400,
    page: 400,
    message: "We could not read what your browser sent.",
    next: HOME,
  },
  "answers-in-address": {
    status: 400,
    page: 400,
    message: "Answers must not stand in a web address. We did not use them.",
    next: QUESTIONS,
  },
  "unknown-address": { status: 404, page: 404, message: "There is no page at this address.", next: HOME },
  "wrong-method": { status: 405, page: 405, message: "This page cannot be used in that way.", next: HOME },
  "too-slow": {
    status: 408,
    page: 400,
    message: "Your browser took too long to send this. Your connection may be weak.",
    next: HOME,
  },
  "no-length": {
    status: 411,
    page: 411,
    message: "Your browser did not say how much it would send.",
    next: QUESTIONS,
  },
  "too-long": {
    status: 413,
    page: 413,
    message: "That was more than our questions can hold.",
    next: QUESTIONS,
  },
  "wrong-type": {
    status: 415,
    page: 415,
    message: "We can only read answers from our own questions.",
    next: QUESTIONS,
  },
  "not-for-us": {
    status: 403,
    page: 400,
    message: "This was not kept. We did not read it. It is still in the app you shared it from.",
    next: HOME,
  },
  "headers-too-long": {
    status: 431,
    page: 400,
    message: "Your browser sent more than we can read.",
    next: HOME,
  },
  "stamp-unreadable": {
    status: 400,
    page: 400,
    message: "This is no question for a timestamp that can be read.",
    next: HOME,
  },
  "stamp-no-other": {
    status: 404,
    page: 404,
    message: "This server asks no other authority for timestamps.",
    next: HOME,
  },
  "stamp-wrong-method": {
    status: 405,
    page: 405,
    message: "This address cannot be used in that way.",
    next: HOME,
  },
  "stamp-no-length": {
    status: 411,
    page: 400,
    message: "A question for a timestamp must say its length (Content-Length).",
    next: HOME,
  },
  "stamp-too-long": {
    status: 413,
    page: 400,
    message: "A question for a timestamp has 4096 bytes at most.",
    next: HOME,
  },
  "stamp-wrong-type": {
    status: 415,
    page: 400,
    message: "A question for a timestamp is of the type application/timestamp-query.",
    next: HOME,
  },
  "stamp-too-often": {
    status: 429,
    page: 400,
    message: "That was too many questions for timestamps in one minute. Wait, then ask again.",
    next: HOME,
  },
  "stamp-nonsense": {
    status: 502,
    page: 500,
    message: "The other authority answered with something that is no timestamp for this.",
    next: HOME,
  },
  "stamp-away": {
    status: 503,
    page: 500,
    message: "The other authority does not answer now. Ask again later.",
    next: HOME,
  },
  "our-fault": {
    status: 500,
    page: 500,
    message: "Something went wrong on our side. Nothing you did caused it.",
    next: HOME,
  },
} as const satisfies Record<string, Trouble>;

export type TroubleCode = keyof typeof TROUBLES;

/** A whole page made of nothing but the register: it cannot fail, and it still shows 999 and the way out. */
export function barePage(code: TroubleCode): string {
  const { message, next } = TROUBLES[code];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title></head>
<body>
<p>In danger now? <a href="tel:999">Call 999</a></p>
<p><a href="/leave">Leave this site</a></p>
<main><h1>${message}</h1><p><a href="${next.address}">${next.words}</a></p></main>
</body>
</html>
`;
}
