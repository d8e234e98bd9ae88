/** Wraps a screen in the words, pictures and place that its parts ask for. */
import type { ComponentChildren } from "preact";
import type { Place } from "../content/place.ts";
import { PicturesContext } from "./easy/picture.tsx";
import type { FramePack } from "./packs.ts";
import { makeSay } from "../content/say.ts";
import { SayContext } from "./say.tsx";
import { SettingContext } from "./setting.tsx";

type Props = Readonly<{ frame: FramePack; place: Place; today: string; children: ComponentChildren }>;

/** Words, pictures, and the facts of one place on one day. */
export function World({ frame, place, today, children }: Props) {
  return (
    <SayContext.Provider value={makeSay(frame.screens)}>
      <PicturesContext.Provider value={frame.pictures}>
        <SettingContext.Provider value={{ place, today, language: frame.language }}>
          {children}
        </SettingContext.Provider>
      </PicturesContext.Provider>
    </SayContext.Provider>
  );
}

/** For screens that come before the places do: of facts it knows the ways to get help at once. */
export function FrameWorld({ frame, today, children }: Omit<Props, "place">) {
  return (
    <World frame={frame} today={today} place={emergencyPlace(frame)}>
      {children}
    </World>
  );
}

function emergencyPlace(frame: FramePack): Place {
  return {
    id: "",
    label: "",
    has: new Set(),
    chain: [],
    helplines: new Map(frame.emergency.map((helpline) => [helpline.id, helpline])),
    bodies: new Map(),
    offences: new Map(),
    clocks: new Map(),
    facts: new Map(),
    holidays: new Set(),
  };
}
