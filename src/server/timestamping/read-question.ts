/** Takes a timestamp question off the wire within hard bounds: its media type, its length, its bytes. */
import { TIMESTAMP } from "../../wire/timestamp.ts";
import type { TroubleCode } from "../errors.ts";

/** The bytes, or what is wrong with how they came. */
export async function questionOf(request: Request): Promise<Uint8Array | TroubleCode> {
  const { headers } = request;
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== TIMESTAMP.queryType) return "stamp-wrong-type";
  if (headers.get("content-encoding") !== null) return "stamp-wrong-type";
  const length = headers.get("content-length");
  if (length === null) return "stamp-no-length";
  if (!/^\d+$/.test(length)) return "stamp-unreadable";
  if (Number(length) > TIMESTAMP.maxQueryBytes) return "stamp-too-long";
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    // HTTP/1.1 cannot carry more than it declared; another way in might.
    return bytes.length > TIMESTAMP.maxQueryBytes ? "stamp-too-long" : bytes;
  } catch {
    return "stamp-unreadable";
  }
}
