/** From the certificate that signed up to a root that was handed in (RFC 5280, section 6, as far as authorities of timestamps use it). */
import { equal } from "../../kit/bytes.ts";
import { certificateOf } from "./der-of-packages.ts";
import type { Certificate } from "./answer.ts";

/** `no-root`: none of the roots is reached. `chain`: one is named and did not sign. `expired`: at that time a certificate on the way was not valid. */
export type Chain =
  Readonly<{ ok: true; root: Certificate }> | Readonly<{ ok: false; why: "no-root" | "chain" | "expired" }>;

/** RSA PKCS #1 and ECDSA, each with SHA-256, SHA-384 and SHA-512. */
const STRONG = new Set([
  ...["11", "12", "13"].map((last) => `1.2.840.113549.1.1.${last}`),
  ...["2", "3", "4"].map((last) => `1.2.840.10045.4.3.${last}`),
]);

/** Extensions that are understood here: one of another kind that is critical must stop us. */
const UNDERSTOOD = new Set(["2.5.29.15", "2.5.29.19", "2.5.29.37", "2.5.29.32"]);

const MOST_STEPS = 8;
const KEY_CERT_SIGN = 5;

/** `time` in milliseconds since 1970: all on the way must be valid then. `roots` in DER; what is none is passed over. */
export async function chainOf(
  signer: Certificate,
  others: readonly Certificate[],
  roots: readonly Uint8Array[],
  time: number,
): Promise<Chain> {
  const trusted = roots.flatMap(certificateOrNone);
  const isRoot = (one: Certificate): Certificate | undefined =>
    trusted.find((root) => equal(root.der, one.der));
  const fits = (one: Certificate): boolean =>
    one.from <= time &&
    time <= one.until &&
    [...one.extensions].every(([id, critical]) => !critical || UNDERSTOOD.has(id));
  let why: "no-root" | "chain" | "expired" = "no-root";
  const walk = async (
    one: Certificate,
    between: number,
    trail: readonly Certificate[],
  ): Promise<Certificate | null> => {
    if (!fits(one)) {
      why = time < one.from || time > one.until ? "expired" : "chain";
      return null;
    }
    const itself = isRoot(one);
    if (itself !== undefined) return itself;
    if (trail.length >= MOST_STEPS) return null;
    for (const issuer of [...trusted, ...others]) {
      if (issuer.subject !== one.issuer || trail.includes(issuer) || issuer === one) continue;
      if (!(await signs(issuer, one, between))) {
        if (why === "no-root") why = "chain";
        continue;
      }
      // One that calls itself its own issuer adds nothing between.
      const more = issuer.subject === issuer.issuer ? 0 : 1;
      const root = await walk(issuer, between + more, [...trail, one]);
      if (root !== null) return root;
    }
    return null;
  };
  const root = await walk(signer, 0, []);
  return root === null ? { ok: false, why } : { ok: true, root };
}

async function signs(issuer: Certificate, one: Certificate, between: number): Promise<boolean> {
  const { authority, usage, key } = issuer;
  if (authority === null || (authority.pathLength !== null && authority.pathLength < between)) return false;
  if (usage !== null && usage[KEY_CERT_SIGN] !== "1") return false;
  return key !== "weak" && STRONG.has(one.signedWith) && one.signedBy(issuer);
}

function certificateOrNone(der: Uint8Array): readonly Certificate[] {
  try {
    return [certificateOf(der)];
  } catch {
    return [];
  }
}
