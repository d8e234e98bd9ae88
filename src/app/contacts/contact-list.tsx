/** The list of contacts to choose from: searched as one types, shown a page at a time. */
import { useState } from "preact/hooks";
import type { Vcard } from "./vcard.ts";
import { useSay } from "../say.tsx";

const SHOWN_AT_ONCE = 100;

type Props = Readonly<{
  cards: readonly Vcard[];
  dropped: ReadonlySet<number>;
  onChoose(index: number): void;
}>;

export function ContactList({ cards, dropped, onChoose }: Props) {
  const say = useSay();
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const found = cards
    .map((card, index) => ({ card, index }))
    .filter(({ card }) => matches(card, wanted))
    .toSorted((one, other) => one.card.name.localeCompare(other.card.name));
  return (
    <>
      <label class="govuk-label app-find">
        {say("contacts.search")}
        <input
          class="govuk-input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <ul class="app-contact-list">
        {found.slice(0, shown).map(({ card, index }) => (
          <li key={index}>
            <div class="govuk-checkboxes__item app-option">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`contact-${index}`}
                autocomplete="off"
                checked={!dropped.has(index)}
                onChange={() => onChoose(index)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`contact-${index}`}>
                <bdi>{card.name === "" ? say("contacts.unnamed") : card.name}</bdi>
                <span class="app-option__hint">
                  {describe(card, say("contacts.photo"), say("contacts.repaired"))}
                </span>
              </label>
            </div>
          </li>
        ))}
      </ul>
      {found.length > shown ? (
        <button type="button" class="app-link-button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {say("contacts.more", { n: found.length - shown })}
        </button>
      ) : null}
    </>
  );
}

function matches(card: Vcard, wanted: string): boolean {
  const text = wanted.trim().toLocaleLowerCase();
  if (text === "") return true;
  const digits = text.replaceAll(/\D/g, "");
  return (
    card.name.toLocaleLowerCase().includes(text) ||
    card.emails.some((email) => email.toLocaleLowerCase().includes(text)) ||
    (digits !== "" && card.phones.some((phone) => phone.replaceAll(/\D/g, "").includes(digits)))
  );
}

function describe(card: Vcard, photo: string, repaired: string): string {
  return [
    ...card.phones,
    ...card.emails,
    ...(card.hasPhoto ? [photo] : []),
    ...(card.repair !== null ? [repaired] : []),
  ].join(" · ");
}
