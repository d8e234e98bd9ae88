/** The screens of the register, its clocks, the Case Review, silence and moves, by name. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { BodyScreen } from "./body-screen.tsx";
import { DueScreen } from "./due-screen.tsx";
import { MoveScreen } from "./move-screen.tsx";
import { NoticeScreen } from "./notice-screen.tsx";
import { RegisterScreen } from "./register-screen.tsx";
import { ReplyScreen } from "./reply-screen.tsx";
import { ReviewScreen } from "./review-screen.tsx";
import { SilenceScreen } from "./silence-screen.tsx";
import { ToldScreen } from "./told-screen.tsx";

export const REGISTER_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  register: () => <RegisterScreen />,
  body: (props) => <BodyScreen {...props} />,
  told: (props) => <ToldScreen {...props} />,
  notice: (props) => <NoticeScreen {...props} />,
  reply: (props) => <ReplyScreen {...props} />,
  due: (props) => <DueScreen {...props} />,
  review: () => <ReviewScreen />,
  silence: () => <SilenceScreen />,
  move: () => <MoveScreen />,
};
