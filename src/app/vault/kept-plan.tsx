/** The plan of the open case: its ticks are kept, and steps that the register shows are done tick themselves. */
import { useEffect, useState } from "preact/hooks";
import { readLink } from "../../plan/link.ts";
import { mark, undo, NO_MARKS, SKIP_REASONS } from "../plan/done.ts";
import type { Mark, Marks } from "../plan/done.ts";
import type { PlanPack } from "../packs.ts";
import { PlanView } from "../plan/plan-view.tsx";
import { useSay } from "../say.tsx";
import { doneByRecord } from "./done-by-record.ts";
import { useCase, useKeeper } from "./keeper.ts";

/** The words of the plan come in a chunk of their own: most visits do not need them. */
const loadPlan = (): Promise<PlanPack> => import("virtual:packs/plan").then((module) => module.default);

export function KeptPlanScreen() {
  const say = useSay();
  const { plan } = useCase();
  const [pack, setPack] = useState<PlanPack | null>(null);
  useEffect(() => void loadPlan().then(setPack), []);
  const read = plan === null ? null : readLink(plan.code);
  if (read === null || !read.ok) {
    return (
      <>
        <h1 id="screen-title" tabindex={-1}>
          {say("myplan.title")}
        </h1>
        <p>{say("myplan.none")}</p>
        <p>
          <a class="govuk-button" href="/triage/1">
            {say("myplan.make")}
          </a>
        </p>
      </>
    );
  }
  if (pack === null) return <p role="status">{say("myplan.loading")}</p>;
  return <Shown plan={read.plan} pack={pack} />;
}

function Shown({ plan, pack }: { plan: Parameters<typeof PlanView>[0]["plan"]; pack: PlanPack }) {
  const say = useSay();
  const keeper = useKeeper();
  const open = useCase();
  const byRecord = doneByRecord(open);
  const [marks, setMarks] = useState<Marks>(() => ({
    ...NO_MARKS,
    now: keptMarks(open.plan?.marks, byRecord),
  }));
  const [trouble, setTrouble] = useState(false);
  const keep = async (action: string, as: Mark | null, then: Marks): Promise<void> => {
    try {
      await keeper.keep({
        kind: "mark",
        mark: { action, as: as === null ? null : as === true ? "done" : as },
      });
      setMarks(then);
      setTrouble(false);
    } catch {
      setTrouble(true);
    }
  };
  const undoLast = (): void => {
    const before = undo(marks);
    const changed = [...new Set([...marks.now.keys(), ...before.now.keys()])].find(
      (action) => marks.now.get(action) !== before.now.get(action),
    );
    if (changed !== undefined) void keep(changed, before.now.get(changed) ?? null, before);
  };
  return (
    <>
      <PlanView
        plan={plan}
        words={pack.steps}
        note={<p class="app-quiet">{say("myplan.kept")}</p>}
        marking={{ marks, onMark: (action, as) => void keep(action, as, mark(marks, action, as)) }}
        after={
          <p class="app-row">
            <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
              {say("myplan.print")}
            </button>
            <a class="govuk-button govuk-button--secondary" href="/triage/1">
              {say("myplan.again")}
            </a>
          </p>
        }
      />
      {trouble ? (
        <p class="app-notice" role="alert">
          {say("shell.trouble-broken")}
        </p>
      ) : null}
      <div class="app-undo" role="status">
        {marks.before.length === 0 ? null : (
          <button type="button" class="app-link-button" onClick={undoLast}>
            {say("myplan.undo")}
          </button>
        )}
      </div>
    </>
  );
}

function keptMarks(
  kept: ReadonlyMap<string, string> | undefined,
  byRecord: ReadonlySet<string>,
): ReadonlyMap<string, Mark> {
  const now = new Map<string, Mark>([...byRecord].map((action): [string, Mark] => [action, true]));
  for (const [action, as] of kept ?? []) {
    const reason = SKIP_REASONS.find((one) => one === as);
    if (as === "done") now.set(action, true);
    else if (reason !== undefined) now.set(action, reason);
  }
  return now;
}
