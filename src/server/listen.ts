/** A real HTTP/1.1 server around the app: time limits, plain answers to broken requests, and a quick, kind stop. */
import { getRequestListener, RequestError } from "@hono/node-server";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { NEVER_READ } from "../wire/public-routes.ts";
import { rawAnswer, troubleOf } from "./broken-request.ts";
import { CannotStart } from "./cannot-start.ts";
import type { TroubleCode } from "./errors.ts";
import type { Refuse } from "./refusal.ts";

/** All in milliseconds. */
export type TimeLimits = Readonly<{
  headers: number;
  request: number;
  idle: number;
  silence: number;
  stop: number;
}>;

/** `stop`: how long an answer under way may still take when the server is told to end. */
export const TIME_LIMITS: TimeLimits = {
  headers: 10_000,
  request: 20_000,
  idle: 5000,
  silence: 30_000,
  stop: 10_000,
};

type Parts = Readonly<{
  /** `peer`: the address at the other end of the connection; empty when it is gone */
  fetch(request: Request, peer: string): Response | Promise<Response>;
  /** the answer to a request that the app could not even be shown */
  refuse: Refuse;
  /** told of every answer that did not come from `fetch` */
  refused(code: TroubleCode): void;
  host: string;
  port: number;
  httpsOnly: boolean;
  limits?: TimeLimits;
}>;

/** `address` can be opened as it is. `stop` ends when the last connection is closed. */
export type Listening = Readonly<{ address: string; stop(): Promise<void> }>;

/** Throws `CannotStart` when the address cannot be had. */
export async function listen(parts: Parts): Promise<Listening> {
  const { fetch, refuse, refused, host, port, httpsOnly, limits = TIME_LIMITS } = parts;
  const errorHandler = (error: unknown): Response => {
    const code = error instanceof RequestError ? "unreadable-request" : "our-fault";
    refused(code);
    return refuse(code, { connection: "close" });
  };
  const answer = getRequestListener(
    (request, { incoming }) => fetch(request, incoming.socket.remoteAddress ?? ""),
    { errorHandler },
  );
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: Math.min(1000, limits.headers / 2),
      maxHeaderSize: 16_384,
      // Node would refuse it with a bare line; the listener below refuses it with a page.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      if (isShared(incoming)) closeUnread(incoming.socket);
      else void answer(incoming, outgoing);
    },
  );
  server.setTimeout(limits.silence);

  const open = new Set<Duplex>();
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", (request, response) => answering.set(request.socket, response));
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const last = answering.get(socket);
    const underWay = last !== undefined && last.headersSent && !last.writableFinished;
    if (error.code === "ECONNRESET" || !socket.writable || underWay) return void socket.destroy();
    const code = troubleOf(error.code);
    refused(code);
    socket.end(rawAnswer(code, httpsOnly), () => socket.destroy());
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inTheWay(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const taken = server.address();
  return { address: `http://${host.includes(":") ? `[${host}]` : host}:${portOf(taken, port)}`, stop };

  /** The answer goes out while the body is still coming; what came with the head is thrown away unseen. */
  function closeUnread(socket: Socket): void {
    socket.pause();
    refused("not-for-us");
    socket.end(rawAnswer("not-for-us", httpsOnly), () => socket.destroy());
  }

  function stop(): Promise<void> {
    return new Promise((resolve) => {
      const sweep = setInterval(closeQuiet, 50);
      const end = setTimeout(() => server.closeAllConnections(), limits.stop);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(end);
        resolve();
      });
      closeQuiet();
    });
  }

  // Node's own closeIdleConnections leaves those open that have not asked for anything yet.
  function closeQuiet(): void {
    for (const socket of open) if (answering.get(socket)?.writableFinished ?? true) socket.destroy();
  }
}

const isShared = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "POST" && /^[^?#]*?(?=\/?(?:[?#]|$))/.exec(url)?.[0] === NEVER_READ;

function portOf(taken: AddressInfo | string | null, asked: number): number {
  return typeof taken === "object" && taken !== null ? taken.port : asked;
}

function inTheWay(error: NodeJS.ErrnoException, host: string, port: number): CannotStart {
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `This user may not open port ${port}. Choose one from 1024 up: PORT=8080 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another: HOST=127.0.0.1 npm start`,
    ENOTFOUND: `This machine knows no address called ${host}. Choose another: HOST=127.0.0.1 npm start`,
  };
  return new CannotStart(
    words[error.code ?? ""] ?? `Cannot listen on ${host}, port ${port} (${error.code}).`,
  );
}
