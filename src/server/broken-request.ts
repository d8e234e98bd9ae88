/** The answer to a request that was broken, too long or too slow to be read at all: written by hand on the wire. */
import { STATUS_CODES } from "node:http";
import type { TroubleCode } from "./errors.ts";
import { barePage, TROUBLES } from "./errors.ts";
import { headersFor } from "./headers.ts";

/** `reason` is the code of Node's error. */
export function troubleOf(reason: string | undefined): TroubleCode {
  if (reason === "ERR_HTTP_REQUEST_TIMEOUT") return "too-slow";
  return reason === "HPE_HEADER_OVERFLOW" ? "headers-too-long" : "unreadable-request";
}

/** The whole answer, status line and all; nothing may follow it on the connection. */
export function rawAnswer(code: TroubleCode, httpsOnly: boolean): string {
  const { status } = TROUBLES[code];
  const page = barePage(code);
  const headers = {
    ...headersFor("page", httpsOnly),
    "content-type": "text/html; charset=utf-8",
    "content-length": String(Buffer.byteLength(page)),
    "cache-control": "no-store",
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", page].join("\r\n");
}
