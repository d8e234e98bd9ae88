// Files of age open for their recipient only, and never mix kinds of recipients.
import { expect, test } from "vitest";
import { newIdentity, openBytes, sealBytes } from "./age.ts";

const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
const all = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return Buffer.concat(pieces);
};

test("no recipient, a classical one, or one of each is refused", async () => {
  const { recipient } = await newIdentity();
  const classical = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
  for (const recipients of [[], [classical], [recipient, classical]]) {
    await expect(sealBytes(recipients, streamOf(new Uint8Array(1)))).rejects.toThrow(TypeError);
  }
});

test("opens for each of its recipients, and for nobody else", async () => {
  const [one, other, stranger] = await Promise.all([newIdentity(), newIdentity(), newIdentity()]);
  const clear = new Uint8Array(200_000).fill(7);
  const sealed = await all(await sealBytes([one.recipient, other.recipient], streamOf(clear)));
  expect(Buffer.from(sealed.subarray(0, 21)).toString()).toBe("age-encryption.org/v1");
  for (const { identity } of [one, other]) {
    expect(Buffer.compare(await all(await openBytes(identity, streamOf(sealed))), clear)).toBe(0);
  }
  await expect(openBytes(stranger.identity, streamOf(sealed))).rejects.toThrow();
  await expect(openBytes(one.identity, streamOf(clear))).rejects.toThrow();
});

test("a damaged or cut file fails while it is read, after all that comes before", async () => {
  const { identity, recipient } = await newIdentity();
  const sealed = await all(await sealBytes([recipient], streamOf(new Uint8Array(200_000).fill(7))));
  const damaged = sealed.slice();
  damaged[sealed.length - 5] = (damaged[sealed.length - 5] ?? 0) ^ 1;
  for (const bytes of [damaged, sealed.slice(0, -1), sealed.slice(0, -20_000)]) {
    await expect(all(await openBytes(identity, streamOf(bytes)))).rejects.toThrow();
  }
});
