/** The headers that every answer carries, each with its reason. */

/** What an answer is, as far as its headers go: a page, a script (or worker), or anything else. */
export type AnswerKind = "page" | "script" | "other";

const directives = (...rules: readonly string[]): string => rules.join("; ");

const POLICY: Readonly<Record<AnswerKind, string>> = {
  page: directives(
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app default",
  ),
  // A worker obeys the policy of its own script, not that of the page which starts it.
  script: directives(
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The service worker vouches for the one script that it loads.
    "trusted-types share",
  ),
  other: directives("default-src 'none'", "frame-ancestors 'none'"),
};

// Chromium complains in the console about names it does not know: these it knows.
const SWITCHED_OFF: readonly string[] = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "keyboard-map",
  "local-fonts",
  "magnetometer",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** Asked of the person only when they press the button for it, and never by a frame: a voice note, opening with a passkey. */
const OWN_PAGES_ONLY: readonly string[] = [
  "microphone",
  "publickey-credentials-create",
  "publickey-credentials-get",
];

type Header = Readonly<{
  name: string;
  reason: string;
  value(kind: AnswerKind, httpsOnly: boolean): string | null;
}>;

/** `value` gives null where the header is not sent. */
export const HEADERS: readonly Header[] = [
  {
    name: "content-security-policy",
    reason: "Only our own files run, load or are asked for; nothing on a page may become a script.",
    value: (kind) => POLICY[kind],
  },
  {
    name: "cross-origin-opener-policy",
    reason: "A site that opened us, or that we lead to, keeps no hold on this window.",
    value: () => "same-origin",
  },
  {
    name: "cross-origin-resource-policy",
    reason: "No other site can load our files to learn who was here.",
    value: () => "same-origin",
  },
  {
    name: "origin-agent-cluster",
    reason: "The browser keeps this site apart from its sister addresses.",
    value: () => "?1",
  },
  {
    name: "permissions-policy",
    reason:
      "No page can ask for the camera, the place, or most other powers of the phone; two are for our own pages.",
    value: (kind) =>
      [
        ...SWITCHED_OFF.map((name) => `${name}=()`),
        ...OWN_PAGES_ONLY.map((name) => `${name}=${kind === "page" ? "(self)" : "()"}`),
      ].join(", "),
  },
  {
    name: "referrer-policy",
    reason: "The next site is never told that its visitor came from here.",
    value: () => "no-referrer",
  },
  {
    name: "strict-transport-security",
    reason:
      "Once seen behind HTTPS, never without it. Only where the operator says that HTTPS stands in front.",
    value: (_, httpsOnly) => (httpsOnly ? "max-age=31536000" : null),
  },
  {
    name: "x-content-type-options",
    reason: "A file is what we say it is; the browser does not guess.",
    value: () => "nosniff",
  },
  {
    name: "x-frame-options",
    reason: "No other site can show us in a frame; for browsers that do not know frame-ancestors.",
    value: () => "DENY",
  },
  {
    name: "x-dns-prefetch-control",
    reason: "Links to helplines are not looked up before they are pressed: the network would see it.",
    value: (kind) => (kind === "page" ? "off" : null),
  },
];

/** The fixed headers of one kind of answer, to be spread into it. Names are in small letters. */
export function headersFor(kind: AnswerKind, httpsOnly: boolean): Readonly<Record<string, string>> {
  const sent = HEADERS.map(({ name, value }) => [name, value(kind, httpsOnly)] as const);
  return Object.fromEntries(sent.filter((pair): pair is readonly [string, string] => pair[1] !== null));
}
