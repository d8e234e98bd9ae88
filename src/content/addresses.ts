/** The addresses of the pages that are made by code; all others come from the packs. */

export const HOME = "/";
export const TRIAGE = "/triage/1";
export const TRIAGE_ALL = "/triage/all";
export const PLAN = "/plan";
export const CALL = "/call";
export const EASY = "/easy";
export const EASY_DANGER = "/easy/danger";
export const EASY_TRIAGE = "/easy/1";
export const GUIDE = "/guide";
export const APPS = "/apps";
export const NETWORKS = "/networks";
/** the person's own side: one address for all of it */
export const NOTES = "/notes";
/** where the phone's Share menu sends to: taken by the service worker, never by the server */
export const SHARE = "/share";
export const LEAVE = "/leave";

/** Addresses that a page of the packs may link to, beside other pages of the packs. */
export const MADE_BY_CODE: readonly string[] = [
  HOME,
  TRIAGE,
  TRIAGE_ALL,
  PLAN,
  CALL,
  EASY,
  EASY_DANGER,
  GUIDE,
  APPS,
  NETWORKS,
  NOTES,
];
