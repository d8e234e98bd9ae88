/** What every component may need to know: the place whose facts are shown, and the day. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Place } from "../content/place.ts";

/** `today` is `YYYY-MM-DD` in Europe/London. `place` gives numbers, bodies and facts to slots. */
export type Setting = Readonly<{ place: Place; today: string; language: string }>;

export const SettingContext = createContext<Setting | null>(null);

/** Throws when a component that shows facts stands outside a setting. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (setting === null) throw new Error("No setting was handed in.");
  return setting;
}
