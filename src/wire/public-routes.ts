/** The public addresses that are not pages: all that anyone may ask of the server besides reading. */

/** `methods` are all that the address takes; HEAD comes with GET. */
export type PublicRoute = Readonly<{
  path: string;
  methods: readonly ("GET" | "HEAD" | "POST")[];
  gives: string;
}>;

export const PUBLIC_ROUTES = {
  plan: { path: "/plan", methods: ["POST"], gives: "the plan for ticked answers, where scripts are off" },
  leave: { path: "/leave", methods: ["GET", "HEAD"], gives: "a way out to a neutral page elsewhere" },
  alive: { path: "/healthz", methods: ["GET", "HEAD"], gives: "whether the process answers" },
  ready: { path: "/readyz", methods: ["GET", "HEAD"], gives: "whether it takes visitors" },
} as const satisfies Record<string, PublicRoute>;

/**
 * Where the phone's Share menu sends to. The service worker on the device takes it; a POST that comes as far as the server is what
 * somebody shared in trust: the connection is closed and nothing of it is read.
 */
export const NEVER_READ = "/share";

/** The shape of the one form that is ever sent: its media type, and how much of it is read. */
export const ANSWERS_FORM = {
  type: "application/x-www-form-urlencoded",
  maxBytes: 8192,
  maxFields: 200,
} as const;
