/** Every other door of the person's own side, each with a line that says what is behind it. */
import { useMemo } from "preact/hooks";
import { looseOf } from "../diary/loose.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo } from "./keeper.ts";

const DOORS = [
  ["proof", "proof"],
  ["casefile", "casefile"],
  ["myplan", "plan"],
  ["people", "people"],
  ["timeline", "timeline"],
  ["silence", "silence"],
  ["review", "review"],
  ["paper", "paper"],
  ["move", "move"],
  ["backup", "backup"],
  ["cases", "cases"],
  ["settings", "settings"],
] as const;

export function More() {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const loose = useMemo(() => looseOf(open).length, [open]);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("shell.moretitle")}
      </h1>
      <ul class="app-doors">
        {DOORS.map(([screen, words]) => (
          <li>
            <button type="button" class="app-door" onClick={() => go.to({ name: screen })}>
              <strong>{say(`shell.${words}`)}</strong>
              <span>{say(`shell.${words}note`)}</span>
            </button>
          </li>
        ))}
        {loose === 0 ? null : (
          <li>
            <button type="button" class="app-door" onClick={() => go.to({ name: "loose" })}>
              <strong>{say("loose.door")}</strong>
              <span>{say("loose.doornote", { n: loose })}</span>
            </button>
          </li>
        )}
      </ul>
      <p class="app-quiet">
        <a href="/guide">{say("shell.public")}</a>. {say("shell.publicnote")}
      </p>
    </>
  );
}
