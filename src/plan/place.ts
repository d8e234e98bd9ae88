/** What the plan's rules need to know of a place: whose law, clocks, ombudsmen and numbers hold there. */

/**
 * What can hold in a place; the `has` list of `packs/places/<place>/pack.yaml` uses these words.
 * A place that lacks one gets no item that needs it (CARE C10).
 */
export const CAPABILITIES = [
  /** criminal law, Victims' Code, police watchdog, and council powers of England and Wales */
  "england-and-wales-law",
  /** the ASB Case Review exists */
  "case-review",
  /** the place says its own count and window of the Case Review */
  "local-case-review",
  /** social landlords: the English standard, complaint clock and ombudsman */
  "housing-ombudsman",
  /** the ombudsman for councils of England */
  "lgsco",
  /** the ombudsman for landlords and councils of Wales */
  "wales-ombudsman",
  /** duties and guidance of schools in England */
  "england-schools",
  /** guidance of schools in Wales */
  "wales-schools",
  /** the English regulator of universities and the student ombudsman */
  "universities-ofs",
  /** private renting in England since 1 May 2026 */
  "renters-rights",
  /** the police force has a text number of its own for people who cannot hear or speak */
  "police-text",
  /** the council is known by name */
  "local-council",
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** `id` is `null` while the area is not known: then only what holds in the whole United Kingdom. */
export type PlaceRules = Readonly<{ id: string | null; has: ReadonlySet<Capability> }>;

/** The area is not known, so nothing is taken to hold. */
export const NO_PLACE: PlaceRules = { id: null, has: new Set() };

/** From a place's own list; words that no rule knows are left out. */
export function placeRules(id: string | null, has: ReadonlySet<string>): PlaceRules {
  return { id, has: new Set(CAPABILITIES.filter((capability) => has.has(capability))) };
}
