/** The one door to pkijs and asn1js: what an authority answered and its certificates as plain values, and whether a key made a signature. */
import { BaseBlock, BitString, Constructed, GeneralizedTime, OctetString, fromBER } from "asn1js";
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate as PackageCertificate,
  CryptoEngine,
  ECPublicKey,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  RSAPublicKey,
  SignedData,
  TSTInfo,
  TimeStampResp,
} from "pkijs";
import { toHex } from "../../kit/bytes.ts";
import type { Answer, Certificate, Info, Signer } from "./answer.ts";
import { isTwoNumbers, isWellSpelled } from "./well-spelled.ts";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const SMALLEST_RSA = 2048;

const engine = (): CryptoEngine => new CryptoEngine({ name: "", crypto });

/** A TimeStampResp in DER (RFC 3161, section 2.4.2). Throws for anything else. */
export function answerOf(der: Uint8Array): Answer {
  const { status, timeStampToken } = new TimeStampResp({ schema: whole(der) });
  if (timeStampToken === undefined) return { status: status.status, token: null };
  if (timeStampToken.contentType !== SIGNED_DATA) throw new TypeError("The token is no signed data.");
  const { version, digestAlgorithms, encapContentInfo, signerInfos, certificates } = new SignedData({
    schema: timeStampToken.content,
  });
  // RFC 5652, sections 5.1 and 5.3.
  const digests = new Set(digestAlgorithms.map(({ algorithmId }) => algorithmId));
  if (version !== 3 || !signerInfos.every(({ digestAlgorithm }) => digests.has(digestAlgorithm.algorithmId)))
    throw new TypeError("The signed data is of another version, or does not name its digests.");
  return {
    status: status.status,
    token: {
      contentType: encapContentInfo.eContentType,
      content: encapContentInfo.eContent === undefined ? null : copy(encapContentInfo.eContent.getValue()),
      signers: signerInfos.map(signerOf),
      certificates: (certificates ?? []).flatMap((one) =>
        one instanceof PackageCertificate ? certificateFrom(one) : [],
      ),
    },
  };
}

/** A TSTInfo in DER (RFC 3161, section 2.4.2). Throws for anything else. */
export function infoOf(der: Uint8Array): Info {
  const tree = whole(der);
  const { version, messageImprint, genTime, nonce } = new TSTInfo({ schema: tree });
  // The package reads times with an offset too, which the standard forbids.
  const times = childrenOf(tree).flatMap((one) => (one instanceof GeneralizedTime ? one : []));
  const spelled = times.map(({ valueBlock }) => String.fromCodePoint(...valueBlock.valueHexView))[0] ?? "";
  if (!/^\d{14}(?:\.\d*[1-9])?Z$/.test(spelled) || Number.isNaN(genTime.getTime()))
    throw new TypeError("The time is no UTC time.");
  return {
    version,
    algorithm: messageImprint.hashAlgorithm.algorithmId,
    imprint: hex(messageImprint.hashedMessage),
    time: genTime.getTime(),
    nonce: nonce === undefined ? null : toHex(nonce.valueBlock.valueHexView).replace(/^(?:00)+/, ""),
  };
}

/** A certificate in DER (RFC 5280). Throws for anything else. */
export function certificateOf(der: Uint8Array): Certificate {
  return certificateFrom(new PackageCertificate({ schema: whole(der) }));
}

/** Inside a SigningCertificate or SigningCertificateV2 (RFC 5816): the first digest of a certificate, hex, and its algorithm where that is named. Throws for anything else. */
export function signingCertificateOf(
  der: Uint8Array,
): Readonly<{ digest: string; algorithm: string | null }> {
  const [list] = childrenOf(whole(der));
  const [first] = childrenOf(list);
  const [one, two] = childrenOf(first);
  const digest = one instanceof OctetString ? one : two;
  if (!(digest instanceof OctetString)) throw new TypeError("No digest of a certificate.");
  const algorithm = one instanceof OctetString ? null : new AlgorithmIdentifier({ schema: one }).algorithmId;
  return { digest: hex(digest), algorithm };
}

/** An OCTET STRING in DER, in hex. Throws for anything else. */
export function octetsOf(der: Uint8Array): string {
  const block = whole(der);
  if (!(block instanceof OctetString)) throw new TypeError("No octets.");
  return hex(block);
}

function whole(der: Uint8Array): BaseBlock {
  if (!isWellSpelled(der)) throw new TypeError("This is no DER.");
  const { offset, result } = fromBER(copy(der));
  if (offset !== der.length || !(result instanceof BaseBlock)) throw new TypeError("This is no DER.");
  return result;
}

const childrenOf = (block: unknown): readonly unknown[] =>
  block instanceof Constructed ? block.valueBlock.value : [];

const copy = (bytes: Uint8Array | ArrayBuffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const hex = (block: OctetString): string => toHex(copy(block.getValue()));

function signerOf(info: SignedData["signerInfos"][number]): Signer {
  const sid: unknown = info.sid;
  const { signedAttrs } = info;
  if (info.version !== (sid instanceof IssuerAndSerialNumber ? 1 : 3))
    throw new TypeError("The signer is of another version.");
  const values = new Map<string, Uint8Array[]>();
  for (const attribute of signedAttrs?.attributes ?? []) {
    const known = values.get(attribute.type) ?? [];
    for (const value of attribute.values) {
      const block: unknown = value;
      if (block instanceof BaseBlock) known.push(copy(block.valueBeforeDecodeView));
    }
    values.set(attribute.type, known);
  }
  return {
    sid: sidOf(sid),
    digestAlgorithm: info.digestAlgorithm.algorithmId,
    signatureAlgorithm: info.signatureAlgorithm.algorithmId,
    signature: copy(info.signature.getValue()),
    attributes: signedAttrs === undefined ? null : { signed: copy(signedAttrs.encodedValue), values },
  };
}

function sidOf(sid: unknown): Signer["sid"] {
  if (sid instanceof IssuerAndSerialNumber)
    return {
      issuer: toHex(copy(sid.issuer.valueBeforeDecode)),
      serial: toHex(sid.serialNumber.valueBlock.valueHexView),
    };
  if (sid instanceof OctetString) return { keyId: hex(sid) };
  throw new TypeError("It does not say who signed.");
}

const AUTHORITY = "2.5.29.19";
const USAGE = "2.5.29.15";
const PURPOSES = "2.5.29.37";
const KEY_ID = "2.5.29.14";

function certificateFrom(one: PackageCertificate): Certificate {
  const parsed = new Map<string, unknown>();
  const critical = new Map<string, boolean>();
  for (const extension of one.extensions ?? []) {
    if (critical.has(extension.extnID)) throw new TypeError("An extension stands twice.");
    critical.set(extension.extnID, extension.critical);
    parsed.set(extension.extnID, extension.parsedValue);
  }
  if (one.signature.algorithmId !== one.signatureAlgorithm.algorithmId)
    throw new TypeError("It names two algorithms.");
  const [limits, usage, purposes, keyId] = [AUTHORITY, USAGE, PURPOSES, KEY_ID].map((id) => parsed.get(id));
  return {
    der: copy(one.toSchema().toBER()),
    issuer: toHex(copy(one.issuer.valueBeforeDecode)),
    subject: toHex(copy(one.subject.valueBeforeDecode)),
    serial: toHex(one.serialNumber.valueBlock.valueHexView),
    keyId: keyId instanceof OctetString ? hex(keyId) : null,
    name: nameOf(one),
    from: one.notBefore.value.getTime(),
    until: one.notAfter.value.getTime(),
    extensions: critical,
    authority: limits instanceof BasicConstraints && limits.cA ? { pathLength: lengthOf(limits) } : null,
    usage: usage instanceof BitString ? bitsOf(usage) : null,
    purposes: purposes instanceof ExtKeyUsage ? purposes.keyPurposes : null,
    signedWith: one.signatureAlgorithm.algorithmId,
    key: keyOf(one),
    signedBy: (issuer) =>
      issuer.signed(
        copy(one.tbsView),
        copy(one.signatureValue.valueBlock.valueHexView),
        one.signatureAlgorithm.algorithmId,
        "",
      ),
    signed: (bytes, signature, algorithm, hash) => fits(one, bytes, signature, algorithm, hash),
  };
}

async function fits(
  one: PackageCertificate,
  bytes: Uint8Array,
  signature: Uint8Array,
  algorithm: string,
  hash: string,
): Promise<boolean> {
  if (algorithm.startsWith(ECDSA) && !isTwoNumbers(signature)) return false;
  try {
    return await engine().verifyWithPublicKey(
      copy(bytes),
      new OctetString({ valueHex: copy(signature) }),
      one.subjectPublicKeyInfo,
      new AlgorithmIdentifier({ algorithmId: algorithm }),
      ...(algorithm === RSA ? [hash] : []),
    );
  } catch {
    // A key or a signature of another shape fits nothing.
    return false;
  }
}

const RSA = "1.2.840.113549.1.1.1";
const ECDSA = "1.2.840.10045.4.3.";

function keyOf({ subjectPublicKeyInfo }: PackageCertificate): Certificate["key"] {
  const { parsedKey } = subjectPublicKeyInfo;
  if (parsedKey instanceof RSAPublicKey)
    return toHex(parsedKey.modulus.valueBlock.valueHexView).replace(/^(?:00)+/, "").length * 4 >= SMALLEST_RSA
      ? "RSA"
      : "weak";
  if (!(parsedKey instanceof ECPublicKey)) return "weak";
  return CURVES.find((curve) => curve === parsedKey.namedCurve) ?? "weak";
}

const CURVES = ["P-256", "P-384", "P-521"] as const;

const lengthOf = ({ pathLenConstraint }: BasicConstraints): number | null =>
  typeof pathLenConstraint === "number" ? pathLenConstraint : null;

function bitsOf(block: BitString): string {
  const bits = [...block.valueBlock.valueHexView].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.slice(0, bits.length - block.valueBlock.unusedBits);
}

function nameOf({ subject }: PackageCertificate): string {
  const of = (id: string): string =>
    subject.typesAndValues.find(({ type }) => type === id)?.value.valueBlock.value ?? "";
  const name = of("2.5.4.3") || of("2.5.4.10");
  return name.replaceAll(/\p{Cc}|\p{Cf}|\p{Surrogate}/gu, "\u{FFFD}").slice(0, 200);
}
