/** Which address a question came from, as far as a limit on how many needs to know: for IPv6 the network, since one household has it all. */
import { isIPv4, isIPv6 } from "node:net";

/** `peer`: who is at the other end of the connection. `forwarded`: the X-Forwarded-For header. `proxies`: how many of ours stand in front, each of which added whom it saw. */
export function senderOf(peer: string, forwarded: string | null, proxies: number): string {
  const seen = proxies === 0 || forwarded === null ? undefined : forwarded.split(",").at(-proxies)?.trim();
  return network(seen === undefined || (!isIPv4(seen) && !isIPv6(seen)) ? peer : seen);
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

function network(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [front = "", back] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));
  // A last group like 1.2.3.4 stands for two; it is never among the first four unless all before it are there.
  const [before, after] = [groups(front), groups(back ?? "")];
  const width = after.reduce((sum, group) => sum + (group.includes(".") ? 2 : 1), 0);
  const zeros = back === undefined ? 0 : Math.max(0, 8 - before.length - width);
  const whole = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
