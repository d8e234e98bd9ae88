/** The helplines of an item in one line each: the name and the quickest ways to it. */
import { references } from "../../content/node.ts";
import type { ItemWords } from "../../content/step-words.ts";
import { useSetting } from "../setting.tsx";
import { CallLink, TextLink, WebLink } from "../text/ways.tsx";

/** Nothing for an item without helplines, or whose helplines this place does not have. */
export function Reach({ item }: { item: ItemWords }) {
  const { place } = useSetting();
  const helplines = references(item.detail).flatMap((reference) =>
    "slot" in reference && reference.slot === "helpline" ? (place.helplines.get(reference.id) ?? []) : [],
  );
  return (
    <>
      {helplines.map((helpline) => {
        const { id, name, phone, text, web, voice } = helpline;
        return (
          <span class="app-reach" key={id}>
            {" "}
            {name}{" "}
            {phone === undefined ? null : (
              <span class={voice ? "app-voice" : undefined}>
                <CallLink helpline={helpline} />
              </span>
            )}{" "}
            {text === undefined ? null : <TextLink helpline={helpline} />}{" "}
            {phone === undefined && text === undefined && web !== undefined ? (
              <WebLink address={web} />
            ) : null}
          </span>
        );
      })}
    </>
  );
}
