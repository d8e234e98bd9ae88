/** The screens of proof, by name. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { AddScreen } from "./add-screen.tsx";
import { DestroyScreen } from "./destroy-screen.tsx";
import { ExhibitScreen } from "./exhibit-screen.tsx";
import { OrderScreen } from "./order-screen.tsx";
import { ProofScreen } from "./proof-screen.tsx";
import { RedactScreen } from "./redact-screen.tsx";
import { ReportedScreen } from "./reported-screen.tsx";
import { SharedScreen } from "./shared-screen.tsx";

export const EVIDENCE_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  proof: () => <ProofScreen />,
  "add-proof": (props) => <AddScreen {...props} />,
  exhibit: (props) => <ExhibitScreen {...props} />,
  redact: (props) => <RedactScreen {...props} />,
  reported: (props) => <ReportedScreen {...props} />,
  order: () => <OrderScreen />,
  shared: () => <SharedScreen />,
  destroy: (props) => <DestroyScreen {...props} />,
};
