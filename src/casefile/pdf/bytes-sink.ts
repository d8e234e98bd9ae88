/** Gathers very many small pieces of bytes without keeping each of them. */
const BLOCK = 1 << 20;

export class BytesSink {
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;
  #size = 0;

  push(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#used + bytes.length <= this.#block.length) {
      this.#block.set(bytes, this.#used);
      this.#used += bytes.length;
      return;
    }
    this.#full.push(this.#block.subarray(0, this.#used));
    // A piece this large is not used again by whoever hands it in.
    if (bytes.length >= BLOCK / 4) {
      this.#full.push(bytes);
      this.#block = new Uint8Array(BLOCK);
      this.#used = 0;
      return;
    }
    this.#block = new Uint8Array(BLOCK);
    this.#block.set(bytes);
    this.#used = bytes.length;
  }

  whole(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#size);
    let at = 0;
    for (const block of [...this.#full, this.#block.subarray(0, this.#used)]) {
      whole.set(block, at);
      at += block.length;
    }
    return whole;
  }
}
