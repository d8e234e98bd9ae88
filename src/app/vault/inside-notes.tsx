/** What stands above the first screens of an open vault: named damage, and a reminder to make a backup. */
import type { VaultFault } from "../../vault/fault.ts";
import { useSay } from "../say.tsx";
import { useGo } from "./keeper.ts";
import type { View } from "./keeper.ts";

/** Names each damaged, missing, old or foreign record; all others are whole. */
export function FaultList({ faults, forks }: { faults: readonly VaultFault[]; forks: number }) {
  const say = useSay();
  if (faults.length === 0 && forks === 0) return null;
  const what = (fault: VaultFault): string => {
    if (fault.store === "events") return say("shell.what-events", { n: fault.key });
    if (fault.store === "drafts") return say("shell.what-drafts");
    if (fault.store === "exhibits")
      return say(fault.key.startsWith("small/") ? "shell.what-small" : "shell.what-exhibits");
    if (fault.store === "slots") return say("shell.what-slots");
    return say(fault.store === "settings" ? "shell.what-settings" : "shell.what-list");
  };
  return (
    <section class="app-notice" aria-labelledby="faults">
      <h2 id="faults">{say("shell.faultstitle")}</h2>
      {faults.length === 0 ? null : (
        <p>{faults.length === 1 ? say("shell.faultsone") : say("shell.faults", { n: faults.length })}</p>
      )}
      {forks === 0 ? null : <p>{say("shell.forks")}</p>}
      {faults.length === 0 ? null : (
        <details>
          <summary>{say("shell.faultslist")}</summary>
          <ul>
            {faults.map((fault) => (
              <li>{say(`shell.fault-${fault.why}`, { what: what(fault) })}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{say("shell.faultsnext")}</p>
    </section>
  );
}

/** What the plan screen handed over could not be kept: the page still holds it, and tries again at the next opening. */
export function PlanWaits({ waits }: { waits: boolean }) {
  const say = useSay();
  return waits ? (
    <p class="app-notice" role="alert">
      {say("shell.planwaits")}
    </p>
  ) : null;
}

const DAY_MS = 86_400_000;

/** Whether it is time for a backup: at the person's own pace, counted from the last one or from the start. */
export function backupIsDue({ choices, open, now }: Pick<View, "choices" | "open" | "now">): boolean {
  if (choices.backupEvery === 0 || open.sample) return false;
  const last = Date.parse(open.backup?.recorded ?? open.opened);
  const fresh = open.events - (open.backup?.events ?? 0);
  return fresh > 3 && Date.parse(now) - last >= choices.backupEvery * DAY_MS;
}

export function BackupNudge({ view }: { view: View }) {
  const say = useSay();
  const go = useGo();
  if (!backupIsDue(view)) return null;
  return (
    <p class="app-notice">
      {say("shell.reminder")}{" "}
      <button type="button" class="app-link-button" onClick={() => go.to({ name: "backup" })}>
        {say("shell.reminderdo")}
      </button>
    </p>
  );
}
