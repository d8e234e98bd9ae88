/** An open vault with everything that its screens can do: the session, the ways, and what was found damaged. */
import type { VaultFault } from "../../vault/fault.ts";
import type { Session } from "./session.ts";
import type { VaultWays } from "./ways.ts";

/** `planWaits`: a plan that was brought along could not be kept. */
export type OpenVault = Readonly<{
  session: Session;
  ways: VaultWays;
  faults: readonly VaultFault[];
  planWaits?: boolean;
}>;
