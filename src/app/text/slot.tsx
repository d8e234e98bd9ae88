/** Shows a slot of a text: a helpline's card, a law in plain words, a fact with its mark. */
import type { ComponentChildren } from "preact";
import type { SlotKind } from "../../content/node.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { Checked } from "./checked.tsx";
import { HelplineCard } from "./helpline-card.tsx";
import { CallLink, TextLink, WebLink } from "./ways.tsx";

/** A slot inside a sentence; what the place does not have shows nothing. */
export function InlineSlot({ kind, id }: { kind: SlotKind; id: string }) {
  const { place } = useSetting();
  const helpline = place.helplines.get(id);
  const body = place.bodies.get(id);
  if (helpline === undefined && body === undefined) return null;
  if (helpline !== undefined) {
    if (kind === "call") return <CallLink helpline={helpline} />;
    if (kind === "text") return <TextLink helpline={helpline} />;
  }
  const named = helpline ?? body;
  const address = helpline?.web ?? helpline?.chat ?? body?.web;
  if (kind === "web" && address !== undefined) return <WebLink address={address} />;
  return <>{named?.name}</>;
}

/** A slot on a line of its own; what the place does not have shows nothing. `tool` is put there by the page. */
export function BlockSlot({ kind, id }: { kind: SlotKind; id: string }) {
  const say = useSay();
  const { place } = useSetting();
  if (kind === "tool") return <div id={`tool-${id}`} class="app-tool" data-tool={id} />;
  if (kind === "helpline") {
    const helpline = place.helplines.get(id);
    return helpline === undefined ? null : <HelplineCard helpline={helpline} />;
  }
  if (kind === "body") {
    const body = place.bodies.get(id);
    if (body === undefined) return null;
    return (
      <Card name={body.name} dated={<Checked fact={body} />}>
        <p>{body.does}</p>
        {body.web === undefined ? null : (
          <p>
            <WebLink address={body.web} />
          </p>
        )}
        {body.note === undefined ? null : <p>{body.note}</p>}
      </Card>
    );
  }
  if (kind === "offence") {
    const offence = place.offences.get(id);
    if (offence === undefined) return null;
    return (
      <Card name={offence.name} dated={<Checked fact={offence} />}>
        <p>{offence.plain}</p>
        <p>{offence.route}</p>
        <p class="app-quiet">{say("text.law", { law: offence.law })}</p>
      </Card>
    );
  }
  if (kind === "clock") {
    const clock = place.clocks.get(id);
    if (clock === undefined) return null;
    return (
      <div class="app-fact">
        <p>
          <strong>{clock.name}.</strong> {clock.plain}
        </p>
        <Checked fact={clock} />
      </div>
    );
  }
  const fact = place.facts.get(id);
  if (fact === undefined) return null;
  return (
    <div class="app-fact">
      <p>{fact.text}</p>
      <Checked fact={fact} />
    </div>
  );
}

function Card({
  name,
  dated,
  children,
}: {
  name: string;
  dated: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="app-card">
      <p class="app-card__name">{name}</p>
      {children}
      {dated}
    </div>
  );
}
