/** The frame of an open vault: back, lock, five doors, one screen, and a line that is read out. */
import type { ComponentChild } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { InsideContext } from "./keeper.ts";
import type { Go, Keeper, Screen, ScreenProps, View } from "./keeper.ts";
import { scrollBack } from "./scroll-back.ts";

export type Screens = Readonly<Record<string, (props: ScreenProps) => ComponentChild>>;

const DOORS = ["diary", "register", "due", "letters", "more"] as const;

const isDoor = (name: string): boolean => DOORS.some((door) => door === name);

/** A screen that was left for another keeps the height at which it stood, for the way back. */
type Stop = Screen & Readonly<{ top?: number }>;

type Props = Readonly<{
  keeper: Keeper;
  view: View;
  screens: Screens;
  /** shown above the screen: damage, reminders */
  notes: ComponentChild;
  onLock(): void;
}>;

const leftAt = (trail: readonly Stop[], top: number): readonly Stop[] =>
  trail.map((stop, place) => (place === trail.length - 1 ? { ...stop, top } : stop));

/** Screens change in memory only: the address, the title and the browser's history stay as they are. */
export function Shell({ keeper, view, screens, notes, onLock }: Props) {
  const say = useSay();
  const [trail, setTrail] = useState<readonly Stop[]>([{ name: "diary" }]);
  const [said, setSaid] = useState("");
  const first = useRef(true);
  const here: Stop = trail.at(-1) ?? { name: "diary" };
  const move = useCallback((change: (trail: readonly Stop[]) => readonly Stop[], line = "") => {
    setTrail(change);
    setSaid(line);
  }, []);
  const go = useMemo<Go>(
    () => ({
      to: (screen, line) => {
        const top = scrollY;
        move((before) => (isDoor(screen.name) ? [screen] : [...leftAt(before, top), screen]), line);
      },
      back: (line) => move((before) => (before.length > 1 ? before.slice(0, -1) : before), line),
    }),
    [move],
  );
  const place = `${trail.length}:${here.name}:${here.id ?? ""}`;
  useEffect(() => {
    const stop = here.top === undefined ? undefined : scrollBack(here.top);
    if (stop === undefined && !first.current) scrollTo(0, 0);
    first.current = false;
    document.getElementById("screen-title")?.focus({ preventScroll: true });
    return stop;
  }, [place]);
  // What belongs to one case is left when another is opened.
  const openCase = view.open.id;
  const opened = useRef(openCase);
  useEffect(() => {
    if (opened.current !== openCase) setTrail([{ name: "diary" }]);
    opened.current = openCase;
  }, [openCase]);

  const Show = screens[here.name];
  return (
    <InsideContext.Provider value={{ keeper, view, go }}>
      <div class="app-inside">
        <div class="app-inside__bar">
          {trail.length > 1 ? (
            <button type="button" class="govuk-back-link app-link-button" onClick={() => go.back()}>
              {say("shell.back")}
            </button>
          ) : (
            <span class="app-inside__case">
              <bdi>{view.open.name}</bdi>
            </span>
          )}
          <button
            type="button"
            class="govuk-button govuk-button--secondary app-inside__lock"
            onClick={onLock}
          >
            {say("shell.lock")}
          </button>
        </div>
        <nav class="app-inside__doors" aria-label={say("shell.nav")}>
          {DOORS.map((door) => (
            <button
              type="button"
              aria-current={here.name === door ? "page" : undefined}
              onClick={() => move(() => [{ name: door }])}
            >
              {say(`shell.${door}`)}
            </button>
          ))}
        </nav>
        {view.open.sample ? <p class="app-sample">{say("shell.sample")}</p> : null}
        <p role="status" class={said === "" ? "govuk-visually-hidden" : "app-said"}>
          {said}
        </p>
        {trail.length === 1 ? notes : null}
        {Show === undefined ? null : <Show key={place} id={here.id ?? ""} with={here.with ?? {}} />}
      </div>
    </InsideContext.Provider>
  );
}
