/** Reads the one form that this server takes, within hard bounds, without looking at what it says. */
import { ANSWERS_FORM } from "../wire/public-routes.ts";
import type { TroubleCode } from "./errors.ts";

export type ReadForm = Readonly<{ ok: true; form: URLSearchParams } | { ok: false; trouble: TroubleCode }>;

/** The fields of a POST. Nothing of it is kept beyond the answer; the reason of a refusal holds nothing of it. */
export async function readAnswersForm(request: Request): Promise<ReadForm> {
  const trouble = troubleBefore(request);
  if (trouble !== null) return { ok: false, trouble };
  const body = await bytesOf(request);
  if (body === null) return { ok: false, trouble: "unreadable-request" };
  // HTTP/1.1 cannot carry more than it declared; another way in might.
  if (body.byteLength > ANSWERS_FORM.maxBytes) return { ok: false, trouble: "too-long" };
  const form = new URLSearchParams(new TextDecoder().decode(body));
  if ([...form].length > ANSWERS_FORM.maxFields) return { ok: false, trouble: "too-long" };
  return { ok: true, form };
}

function troubleBefore({ url, headers }: Request): TroubleCode | null {
  if (url.includes("?")) return "answers-in-address";
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== ANSWERS_FORM.type) return "wrong-type";
  if (headers.get("content-encoding") !== null) return "wrong-type";
  const length = headers.get("content-length");
  if (length === null) return "no-length";
  if (!/^\d+$/.test(length)) return "unreadable-request";
  return Number(length) > ANSWERS_FORM.maxBytes ? "too-long" : null;
}

/** Null when the sender went away half way. */
async function bytesOf(request: Request): Promise<ArrayBuffer | null> {
  try {
    return await request.arrayBuffer();
  } catch {
    return null;
  }
}
