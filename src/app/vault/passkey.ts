/** Passkeys with the PRF extension: a secret that only this device and the person's finger, face or PIN can give. */

const PRF_LABEL = new TextEncoder().encode("notes passkey v1");

/** Whether this browser may be able to; a refusal later is said then. */
export async function canPasskey(): Promise<boolean> {
  if (!("PublicKeyCredential" in globalThis)) return false;
  try {
    const able = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
    if (!able || typeof PublicKeyCredential.getClientCapabilities !== "function") return able;
    const known = await PublicKeyCredential.getClientCapabilities();
    return known["extension:prf"] !== false;
  } catch {
    return false;
  }
}

const PRF = { eval: { first: PRF_LABEL } } as const;

/** Makes a passkey and answers its 32 secret bytes; null when the person cancels or the device has no PRF. Its name tells nothing. */
export async function makePasskey(
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Uint8Array | null> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name, id: location.hostname },
        user: { id: random(16), name, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        extensions: { prf: PRF },
      },
    });
    const atOnce = prfOf(made);
    if (atOnce !== null) return atOnce;
    // Many authenticators give the secret only when it is used.
    return await askPasskey(random);
  } catch {
    return null;
  }
}

/** The 32 secret bytes of the passkey that the person picks; null when they cancel. */
export async function askPasskey(
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  try {
    const used = await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        rpId: location.hostname,
        userVerification: "required",
        extensions: { prf: PRF },
      },
    });
    return prfOf(used);
  } catch {
    return null;
  }
}

function prfOf(credential: Credential | null): Uint8Array | null {
  if (!(credential instanceof PublicKeyCredential)) return null;
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
}
