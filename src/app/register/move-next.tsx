/** After a move: what begins anew, which bodies to add, and which of the ones you have should hear of it. */
import { useEffect } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { GuideLink } from "./guide-link.tsx";
import { TO_ADD, TO_TELL } from "./moves.ts";
import type { MoveKind } from "./moves.ts";

/** Stands on the form's place, so Back leads to where the form was opened. */
export function MoveNext({ what }: { what: MoveKind }) {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  useEffect(() => document.getElementById("screen-title")?.focus(), []);
  const tell = [...open.bodies].filter(([, { now }]) => TO_TELL[what].includes(now.kind));
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("move.saved")}
      </h1>
      <p role="status">{say("move.stays")}</p>
      <p>{say(`move.next-${what}`)}</p>
      <h2>{say("move.add")}</h2>
      <ul class="app-list">
        {TO_ADD[what].map((kind) => (
          <li>
            <button
              type="button"
              class="app-link-button"
              onClick={() => go.to({ name: "body", with: { kind } })}
            >
              {say(`move.add-${kind}`)}
            </button>
          </li>
        ))}
      </ul>
      {tell.length === 0 ? null : (
        <>
          <h2>{say("move.tell")}</h2>
          <p>{say("move.tellhow")}</p>
          <ul class="app-list">
            {tell.map(([id, { now }]) => (
              <li>
                <button type="button" class="app-link-button" onClick={() => go.to({ name: "body", id })}>
                  <bdi>{now.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {what === "number" ? (
        <GuideLink address="/guide/number-change" words={say("move.numberguide")} />
      ) : null}
      <button type="button" class="govuk-button" onClick={() => go.back()}>
        {say("move.done")}
      </button>
    </>
  );
}
