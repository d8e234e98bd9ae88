/** The few names of the web that pure rooms may use; everything else of the outside is handed in. */

declare class TextEncoder {
  /** UTF-8 */
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  /** Throws a RangeError for a label that nobody knows. */
  constructor(label?: string, options?: Readonly<{ fatal?: boolean; ignoreBOM?: boolean }>);
  /** With `fatal`, throws a TypeError for bytes that are not of this charset. */
  decode(bytes?: Uint8Array): string;
}

declare class URL {
  /** Throws a TypeError for an address that cannot be read. */
  constructor(address: string, base?: string);
  static canParse(address: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
