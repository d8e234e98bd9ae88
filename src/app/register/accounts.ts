/** Accounts and numbers of the other side: which were reported, and which were blocked or muted, each with the last word. */
import type { Case } from "../../case/case.ts";
import type { SilenceAct } from "../../case/notice.ts";
import type { When } from "../../case/parts.ts";
import { whenKey } from "../../case/when-key.ts";

/** `platform` is an id of the packs, `phone` or `email`, or null. `reported` and `act` are the newest. */
export type AccountLine = Readonly<{
  platform: string | null;
  handle: string;
  /** whose account it is, as far as the person knows */
  actor: string | null;
  reported: Readonly<{ notice: string; when: When; times: number }> | null;
  act: Readonly<{ act: SilenceAct; when: When }> | null;
}>;

/** One line for each handle on each platform, as recorded in reports, acts and actors; by handle. */
export function accountsOf(open: Case): readonly AccountLine[] {
  const lines = new Map<string, AccountLine>();
  const lineOf = (platform: string | null, handle: string): AccountLine | null => {
    if (handle.trim() === "") return null;
    return lines.get(keyOf(platform, handle)) ?? { platform, handle, actor: null, reported: null, act: null };
  };
  const put = (line: AccountLine): void => void lines.set(keyOf(line.platform, line.handle), line);
  for (const [actor, { now }] of open.actors) {
    for (const { platform, handle } of now.accounts) {
      const line = lineOf(platform, handle);
      if (line !== null) put({ ...line, actor });
    }
  }
  for (const notice of open.notices) {
    const body = open.bodies.get(notice.to.body)?.now;
    const line =
      body?.kind === "platform" || body?.kind === "network"
        ? lineOf(body.kind === "network" ? "phone" : body.pack, notice.to.handle)
        : null;
    if (line === null) continue;
    const { when } = notice.when;
    const newer = line.reported === null || whenKey(when.at) > whenKey(line.reported.when.at);
    const reported = newer || line.reported === null ? { notice: notice.id, when } : line.reported;
    put({ ...line, reported: { ...reported, times: (line.reported?.times ?? 0) + 1 } });
  }
  for (const { of, when } of open.silences) {
    const line = lineOf(of.platform, of.handle);
    if (line === null) continue;
    if (line.act === null || whenKey(when.when.at) >= whenKey(line.act.when.at))
      put({ ...line, act: { act: of.act, when: when.when } });
  }
  return [...lines.values()].toSorted((one, other) => one.handle.localeCompare(other.handle));
}

/** Capitals and a leading @ make no other account. */
const keyOf = (platform: string | null, handle: string): string =>
  `${platform ?? ""}\n${handle.trim().replace(/^@/, "").toLowerCase()}`;
