/** Makes the files of a case file from an open case, or looks at what they would hold: the page's side, loaded when it is needed. */
import pack from "virtual:packs/record";
import type { Case } from "../../case/case.ts";
import type { Choice } from "../../casefile/choice.ts";
import type { Place } from "../../content/place.ts";
import { pemOf } from "../../casefile/pem.ts";
import { askAuthority, authorityRoot } from "../timestamps/authority.ts";
import { random } from "../vault/device.ts";
import type { Keeper, View } from "../vault/keeper.ts";
import { fontsFor } from "./fonts-for.ts";
import type { Form, Looked, Made, Material } from "./orders.ts";
import { thumbnailsOf } from "./thumbnail-of.ts";
import { timestampsOf } from "./timestamps-of.ts";
import { inWorker } from "./worker-client.ts";

/** `missing`: ids of exhibits that are known not to open. */
export type Wish = Readonly<{
  keeper: Keeper;
  view: View;
  choice: Choice;
  language: string;
  place: Place;
  missing: readonly string[];
}>;

/** What is told while it is made; `exhibits` count small pictures, `files` bytes. */
export type Stage = Readonly<{ phase: "pictures" | "pdf" | "files"; done: number; all: number }>;

type Watch = Readonly<{ signal: AbortSignal; onStage(stage: Stage): void }>;

function materialOf({ view, choice, language, place, missing }: Wish, tokens: Material["tokens"]): Material {
  return {
    events: view.events,
    choice,
    made: `${view.now.slice(0, 19)}Z`,
    missing,
    rules: view.rules,
    words: pack.screens,
    language,
    tokens,
    clockNames: Object.fromEntries(
      [...place.clocks].map(([rule, { name, plain }]) => [rule, { name, plain }]),
    ),
    platformNames: Object.fromEntries(pack.platforms.map(({ id, name }) => [id, name])),
  };
}

/** Rejects with `NotMade`. Nothing is unsealed and nothing is made. */
export const lookAt = (wish: Wish, signal: AbortSignal): Promise<Looked> =>
  inWorker({ do: "look", material: materialOf(wish, []) }, { signal });

/** Rejects with `NotMade`, or with the reason of the signal; then nothing of it is left. */
export async function makeFiles(wish: Wish, form: Form, { signal, onStage }: Watch): Promise<Made> {
  const { keeper, choice, view } = wish;
  const { timestamps, roots, tokens } = timestampsOf(keeper);
  const chosen = choice.exhibits.flatMap((id) => view.open.exhibits.get(id) ?? []);
  const readable = chosen.filter(({ of }) => !wish.missing.includes(of.exhibit));
  const material = materialOf(wish, tokens);
  const fonts = await fontsFor(textsOf(view.open, choice));
  const thumbnails = await thumbnailsOf(keeper, readable, choice.pictures, {
    signal,
    onProgress: (done, all) => onStage({ phase: "pictures", done, all }),
  });
  const root = form.stamp && form.whole ? await authorityRoot((to, init) => fetch(to, init)) : null;
  signal.throwIfAborted();
  const made = await inWorker(
    {
      do: "make",
      material,
      form: { ...form, stamp: root !== null },
      extras: {
        fonts,
        thumbnails,
        timestamps,
        roots: [...new Set([...roots, ...(root === null ? [] : [pemOf(root)])])],
      },
    },
    {
      signal,
      progress: onStage,
      give: (need) => (need.what === "bytes" ? keeper.readBytes(need.exhibit) : stampOf(need.digest, root)),
    },
  );
  return form.stamp && root === null ? { ...made, stamped: false } : made;
}

/** A token that checks, or null. */
async function stampOf(digest: Uint8Array, root: Uint8Array | null): Promise<Uint8Array | null> {
  if (root === null) return null;
  const token = await askAuthority(digest, { fetch: (to, init) => fetch(to, init), random });
  if (token === null) return null;
  const { checkToken } = await import("../../casefile/timestamp/check-token.ts");
  return (await checkToken(token, digest, [root])).ok ? token : null;
}

/** Which of the exhibits do not open: each is read once. */
export async function unreadableOf(
  keeper: Keeper,
  exhibits: readonly string[],
  { signal, onStage }: Watch,
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [at, id] of exhibits.entries()) {
    signal.throwIfAborted();
    onStage({ phase: "pictures", done: at, all: exhibits.length });
    if ((await keeper.readBytes(id).catch(() => null)) === null) broken.push(id);
  }
  return broken;
}

/** What may stand in the PDF: which letters it needs is read from it. */
function textsOf(open: Case, choice: Choice): string {
  return JSON.stringify([
    choice,
    open.incidents.map(({ now, first, corrections }) => [now, first, corrections]),
    open.effects,
    [...open.actors.values()],
    [...open.witnesses.values()],
    [...open.bodies.values()],
    open.notices,
    open.silences,
    [...open.exhibits.values()].map(({ exhibit, now }) => [exhibit.name, now]),
  ]);
}
