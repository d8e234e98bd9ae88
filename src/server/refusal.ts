/** Answers with a plain page that says what is wrong and gives a way on; never why inside, never what was sent. */
import type { TroubleCode } from "./errors.ts";
import { barePage, TROUBLES } from "./errors.ts";
import { headersFor } from "./headers.ts";

/** Gives the whole HTML page for an HTTP status. Handed in, since the server knows no words of the site. */
export type ErrorPages = (status: number) => string;

/** `extra` adds to or stands over the fixed headers. */
export type Refuse = (code: TroubleCode, extra?: Readonly<Record<string, string>>) => Response;

/** When the page itself cannot be made, `failed` is told and the bare page of the register is shown. */
export function makeRefuse(
  errorPage: ErrorPages,
  httpsOnly: boolean,
  failed: (error: unknown) => void,
): Refuse {
  return (code, extra = {}) => {
    const trouble = TROUBLES[code];
    return new Response(whole(code), {
      status: trouble.status,
      headers: {
        ...headersFor("page", httpsOnly),
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        ...extra,
      },
    });
  };

  function whole(code: TroubleCode): string {
    try {
      return errorPage(TROUBLES[code].page);
    } catch (error) {
      failed(error);
      return barePage(code);
    }
  }
}

/** The same for programs: one line of plain words from the register. */
export function refuseInWords(
  code: TroubleCode,
  httpsOnly: boolean,
  extra: Readonly<Record<string, string>> = {},
): Response {
  const { status, message } = TROUBLES[code];
  const body = `${message}\n`;
  return new Response(body, {
    status,
    headers: {
      ...headersFor("other", httpsOnly),
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      "cache-control": "no-store",
      ...extra,
    },
  });
}
