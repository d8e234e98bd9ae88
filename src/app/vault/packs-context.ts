/** Apps, phone networks and areas of the packs, for screens that let the person pick one. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Named } from "../../content/with-page.ts";
import type { Areas } from "../triage/option-words.ts";

type Lists = Readonly<{ platforms: readonly Named[]; networks: readonly Named[]; areas: Areas }>;

export const PacksContext = createContext<Lists>({ platforms: [], networks: [], areas: [] });

export const usePlatforms = (): readonly Named[] => useContext(PacksContext).platforms;
export const useNetworks = (): readonly Named[] => useContext(PacksContext).networks;
export const useAreas = (): Areas => useContext(PacksContext).areas;
