/** The server's routes: pages from memory, the plan for a form, timestamps, the way out, and two signs of life. */
import type { Context } from "hono";
import { Hono } from "hono";
import { PUBLIC_ROUTES } from "../wire/public-routes.ts";
import { TIMESTAMP_ROUTES } from "../wire/timestamp.ts";
import { answerPage } from "./answer-page.ts";
import { readAnswersForm } from "./answers-form.ts";
import { headersFor } from "./headers.ts";
import type { Log } from "./log.ts";
import { faultOf } from "./log.ts";
import type { ErrorPages } from "./refusal.ts";
import { makeRefuse } from "./refusal.ts";
import type { Site } from "./site.ts";
import { findPage, plainAddress } from "./site.ts";
import type { Timestamping } from "./timestamping/timestamping.ts";

/** Makes the pages that cannot be made beforehand. The server hands the form on and never looks at it. */
export type Rendering = Readonly<{
  planPage(form: URLSearchParams): Readonly<{ status: 200 | 400; html: string }>;
  errorPage: ErrorPages;
}>;

export type AppParts = Readonly<{
  /** asked for at every request, so that the site can be made anew, for example at midnight */
  site(): Site;
  rendering: Rendering;
  exitUrl: string;
  log: Log;
  /** Left out: nothing stands at the addresses of timestamps. */
  timestamping?: Timestamping;
  /** HTTPS stands in front: say so to browsers. Left out: no. */
  httpsOnly?: boolean;
  /** false once the server is stopping. Left out: always true. */
  isReady?(): boolean;
}>;

/** `peer`: the address at the other end of the connection. */
type Env = { Variables: { route: string }; Bindings: { peer?: string } };

/** Every answer carries the headers of headers.ts; no answer sets a cookie. */
export function makeApp(parts: AppParts): Hono<Env> {
  const { site, rendering, exitUrl, log, timestamping, httpsOnly = false, isReady = () => true } = parts;
  const refuse = makeRefuse(rendering.errorPage, httpsOnly, (error) => log.fault(faultOf(error)));
  const pageHeaders = { ...headersFor("page", httpsOnly), "cache-control": "no-store" };
  const otherHeaders = { ...headersFor("other", httpsOnly), "cache-control": "no-store" };
  const app = new Hono<Env>({ strict: false });

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { method } = context.req;
    const route = context.get("route") ?? "unknown";
    log.answered({ method: knownMethod(method), route, status: context.res.status, ms: since(started) });
  });

  app.post(PUBLIC_ROUTES.plan.path, async (context) => {
    context.set("route", "plan");
    const read = await readAnswersForm(context.req.raw);
    // What was not read would be taken for the next request on this connection.
    if (!read.ok) return refuse(read.trouble, { "x-robots-tag": "noindex", connection: "close" });
    const { status, html } = rendering.planPage(read.form);
    const headers = { ...pageHeaders, "content-type": "text/html; charset=utf-8", "x-robots-tag": "noindex" };
    return new Response(html, { status, headers });
  });

  app.get(PUBLIC_ROUTES.leave.path, (context) => {
    context.set("route", "leave");
    return new Response(null, {
      status: 303,
      headers: { ...otherHeaders, location: exitUrl, "content-length": "0" },
    });
  });

  app.get(PUBLIC_ROUTES.alive.path, (context) => sign(context, "alive", 200, "alive"));
  app.get(PUBLIC_ROUTES.ready.path, (context) =>
    isReady() ? sign(context, "ready", 200, "ready") : sign(context, "ready", 503, "stopping"),
  );

  if (timestamping !== undefined) {
    for (const route of TIMESTAMPS) {
      app.all(TIMESTAMP_ROUTES[route].path, (context) => {
        context.set("route", "timestamp");
        const { peer = "" } = context.env ?? {};
        return timestamping(route, context.req.raw, peer);
      });
    }
  }

  app.get("*", (context) => {
    const page = findPage(site(), context.req.path);
    if (page === null) return refuse("unknown-address");
    context.set("route", page.cache === "immutable" ? "file" : "page");
    return answerPage(page, context.req.raw.headers, httpsOnly);
  });

  app.all("*", (context) => {
    const allowed = methodsAt(site(), context.req.path);
    const close = { connection: "close" };
    return allowed.length === 0
      ? refuse("unknown-address", close)
      : refuse("wrong-method", { ...close, allow: allowed.join(", ") });
  });

  app.onError((error) => {
    log.fault(faultOf(error));
    return refuse("our-fault");
  });

  return app;

  function sign(context: Context<Env>, route: string, status: number, word: string): Response {
    context.set("route", route);
    return new Response(`${word}\n`, { status, headers: { ...otherHeaders, "content-type": "text/plain" } });
  }
}

function methodsAt(site: Site, path: string): readonly string[] {
  const address = plainAddress(path);
  const routes = Object.values(PUBLIC_ROUTES).filter((route) => route.path === address);
  const reading = findPage(site, path) === null ? [] : ["GET", "HEAD"];
  return [...new Set([...reading, ...routes.flatMap((route) => route.methods)])];
}

const TIMESTAMPS = ["ask", "root", "chain", "health"] as const;

// Anyone can make up a method; the log shall not hold their words.
const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

function knownMethod(method: string): string {
  return METHODS.includes(method) ? method : "OTHER";
}

function since(started: number): number {
  return Math.round(performance.now() - started);
}
