/** Why a bag could not be made or put together again, by name. */

/**
 * `too-many-files`: more than a zip of this kind holds. `changed`: the bytes of a file are not those that were named before. `unreadable`: its bytes stopped coming.
 * Of parts: `not-a-part`: a file that is none. `other-group`: parts of different case files. `missing-part`: one is not there. `twice`: one is there twice.
 */
export type BagFaultCode =
  "too-many-files" | "changed" | "unreadable" | "not-a-part" | "other-group" | "missing-part" | "twice";

/** `about`: the path, the name of the file or the numbers that it is about. */
export class BagFault extends Error {
  override readonly name = "BagFault";
  readonly code: BagFaultCode;
  readonly about: string;

  constructor(code: BagFaultCode, about: string, options?: ErrorOptions) {
    super(`${code}: ${about}`, options);
    this.code = code;
    this.about = about;
  }
}
