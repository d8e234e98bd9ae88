/** The screens of the diary, by name. */
import type { ComponentChild } from "preact";
import { DueList } from "../register/due-list.tsx";
import type { ScreenProps } from "../vault/keeper.ts";
import { ActorScreen } from "./actor-screen.tsx";
import { CorrectScreen } from "./correct-screen.tsx";
import { DiaryHome } from "./diary-home.tsx";
import { EffectScreen } from "./effect-screen.tsx";
import { GuidedScreen } from "./guided-screen.tsx";
import { IncidentScreen } from "./incident-screen.tsx";
import { LooseScreen } from "./loose-screen.tsx";
import { PeopleScreen } from "./people-screen.tsx";
import { TimelineScreen } from "./timeline-screen.tsx";
import { WitnessScreen } from "./witness-screen.tsx";
import { WriteScreen } from "./write-screen.tsx";

export const DIARY_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  diary: () => <DiaryHome due={<DueList />} />,
  write: () => <WriteScreen />,
  guided: (props) => <GuidedScreen {...props} />,
  incident: (props) => <IncidentScreen {...props} />,
  correct: (props) => <CorrectScreen {...props} />,
  effect: (props) => <EffectScreen {...props} />,
  timeline: () => <TimelineScreen />,
  loose: () => <LooseScreen />,
  people: () => <PeopleScreen />,
  actor: (props) => <ActorScreen {...props} />,
  witness: (props) => <WitnessScreen {...props} />,
};
