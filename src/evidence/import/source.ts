/** An export as a reader is handed it: one file, or the members of an archive, each read as a stream when asked for. */

/** Which of the files that were chosen holds a member, from 0, and under which name. `whole`: the member is that file. */
export type Origin = Readonly<{ file: number; name: string; whole: boolean }>;

/** `name` with forward slashes, as the archive writes it. `bytes` may be asked for more than once and starts anew each time. `origin`: where files were chosen. */
export type Member = Readonly<{
  name: string;
  size: number;
  bytes(): AsyncIterable<Uint8Array>;
  origin?: Origin;
}>;

/** `name` of the file that was chosen. A file that is no archive has itself as its only member. */
export type Source = Readonly<{ name: string; archive: boolean; members: readonly Member[] }>;

/** The longest JSON or HTML member that is read in one piece, in bytes; longer ones are named as unread. */
export const LONGEST_PIECE = 268_435_456;

/** The whole of a member; null when it is longer than `longest` bytes. */
export async function wholeOf(member: Member, longest = LONGEST_PIECE): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of member.bytes()) {
    size += piece.length;
    // The size that an archive claims need not be true.
    if (size > longest) return null;
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The first bytes of a member, at most `most`. */
export async function headOf(member: Member, most = 4096): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let at = 0;
  for await (const piece of member.bytes()) {
    head.set(piece.subarray(0, most - at), at);
    at = Math.min(most, at + piece.length);
    if (at === most) break;
  }
  return head.subarray(0, at);
}
