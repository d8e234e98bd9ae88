/** The bodies that can be picked for a kind: of the place, the apps, the phone networks. */
import type { BodyKind } from "../../case/notice.ts";
import { useSetting } from "../setting.tsx";
import { useNetworks, usePlatforms } from "../vault/packs-context.ts";
import type { Listed } from "./body-draft.ts";

/** One row for each name: a place may know one body in two roles. Empty for kinds that the place has no names of. */
export function useListed(kind: BodyKind | null): readonly Listed[] {
  const { place } = useSetting();
  const platforms = usePlatforms();
  const networks = useNetworks();
  if (kind === "platform") return platforms;
  if (kind === "network") return networks;
  const names = new Map<string, Listed>();
  for (const { id, name, kind: its } of place.bodies.values()) {
    if (its === kind && !names.has(name)) names.set(name, { id, name });
  }
  return [...names.values()];
}
