/** One helpline: who it is for, when, how to reach it with and without a voice, what it costs, what the bill shows. */
import type { Place } from "../../content/place.ts";
import { useSay } from "../say.tsx";
import { Checked } from "./checked.tsx";
import { CallLink, TextLink, WebLink } from "./ways.tsx";

export type HelplineFacts = NonNullable<ReturnType<Place["helplines"]["get"]>>;

export function HelplineCard({ helpline }: { helpline: HelplineFacts }) {
  const say = useSay();
  const { phone, text, chat, bsl, web, email } = helpline;
  const spoken = phone !== undefined && helpline.voice;
  return (
    <div class="app-card" data-helpline={helpline.id}>
      <p class="app-card__name">{helpline.name}</p>
      <p>{helpline.who}</p>
      <ul class="app-ways">
        {phone === undefined ? null : (
          <li class={spoken ? "app-voice" : undefined}>
            {say("text.call")} <CallLink helpline={helpline} />
          </li>
        )}
        {text === undefined ? null : (
          <li>
            <TextLink helpline={helpline} />
          </li>
        )}
        {chat === undefined ? null : (
          <li>
            {say("text.chat")} <WebLink address={chat} />
          </li>
        )}
        {bsl === undefined ? null : (
          <li>
            {say("text.bsl")} <WebLink address={bsl} />
          </li>
        )}
        {web === undefined ? null : (
          <li>
            {say("text.web")} <WebLink address={web} />
          </li>
        )}
        {email === undefined ? null : (
          <li>
            {say("text.email")} <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
      <p>{helpline.hours}</p>
      {phone === undefined && text === undefined ? null : (
        <p class="app-quiet">
          {say(`text.free-${helpline.free}`)} {say(`text.bill-${helpline.bill}`)}
        </p>
      )}
      {helpline.note === undefined ? null : <p>{helpline.note}</p>}
      <Checked fact={helpline} />
    </div>
  );
}
