/** The neutral names that the pages can have on a home screen, and their manifests. */
import { SHARE } from "../../content/addresses.ts";

export const NAMES = ["habits", "notes", "lists"] as const;
export type NeutralName = (typeof NAMES)[number];

/** Which manifest a page links; `share`: the one that puts the name into the phone's Share menu. */
export const manifestAddress = (name: NeutralName, share: boolean): string =>
  `/icons/${name}${share ? "-share" : ""}.webmanifest`;

/** What the phone may send (Web Share Target); the service worker takes it, see take-in.ts. */
const SHARE_TARGET = {
  action: SHARE,
  method: "POST",
  enctype: "multipart/form-data",
  params: {
    title: "title",
    text: "text",
    url: "url",
    files: [
      {
        name: "files",
        accept: [
          ...["image/*", "video/*", "audio/*", "application/pdf", "text/plain"],
          ...["application/zip", ".zip", "message/rfc822", ".eml", ".txt"],
        ],
      },
    ],
  },
};

/** A web app manifest (W3C Application Manifest) that says nothing of what the pages are about. */
export function manifest(name: NeutralName, label: string, language: string, share = false): string {
  return JSON.stringify({
    ...(share ? { share_target: SHARE_TARGET } : {}),
    id: "/",
    name: label,
    short_name: label,
    lang: language,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbf8f3",
    theme_color: "#fbf8f3",
    icons: [
      { src: `/icons/${name}.svg`, type: "image/svg+xml", sizes: "any" },
      { src: `/icons/${name}-192.png`, type: "image/png", sizes: "192x192" },
      { src: `/icons/${name}-512.png`, type: "image/png", sizes: "512x512" },
    ],
  });
}

/** Our own drawings: a leaf of paper, a ring, three lines. */
const DRAWINGS: Readonly<Record<NeutralName, string>> = {
  habits: '<circle cx="32" cy="32" r="17" fill="none" stroke="#fbf8f3" stroke-width="7"/>',
  notes: '<path d="M20 14h17l9 9v27H20z" fill="#fbf8f3"/><path d="M37 14v9h9" fill="#0d5c63" opacity=".35"/>',
  lists: '<path d="M18 22h28M18 32h28M18 42h28" stroke="#fbf8f3" stroke-width="6" stroke-linecap="round"/>',
};

/** The icon as SVG. */
export function icon(name: NeutralName): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="512" height="512">' +
    `<rect width="64" height="64" rx="14" fill="#0d5c63"/>${DRAWINGS[name]}</svg>`
  );
}
