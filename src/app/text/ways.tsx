/** Ways to reach a helpline, as links that a phone can follow. */
import type { Helpline } from "../../content/place-pack.ts";
import { useSay } from "../say.tsx";

/** The number as spoken, as a link that rings it. */
export function CallLink({ helpline }: { helpline: Helpline }) {
  if (helpline.phone === undefined) return null;
  return (
    <a class="app-number" href={`tel:${helpline.phone}`}>
      {helpline.display ?? helpline.phone}
    </a>
  );
}

/** "Text SHOUT to 85258" as a link that opens a new text. */
export function TextLink({ helpline }: { helpline: Helpline }) {
  const say = useSay();
  const { text } = helpline;
  if (text === undefined) return null;
  const words =
    text.body === undefined
      ? say("text.textTo", { number: text.to })
      : say("text.textWord", { word: text.body, number: text.to });
  return (
    <a
      class="app-number"
      href={`sms:${text.to}${text.body === undefined ? "" : `?body=${encodeURIComponent(text.body)}`}`}
    >
      {words}
    </a>
  );
}

/** A web address, shown by its host: the rest is long, and may tell what it is about. */
export function WebLink({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer external">
      {new URL(address).hostname.replace(/^www\./, "")}
    </a>
  );
}
