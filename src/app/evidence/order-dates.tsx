/** The pictures in the order of their suggested dates, each to be put right, the days that they make, and the press that keeps them. */
import { useState } from "preact/hooks";
import { daysOf, inOrder } from "../../evidence/read-text/in-order.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { SomeOf } from "../fields/choices.tsx";
import { LongList } from "../fields/long-list.tsx";
import { localAt } from "../fields/local-when.ts";
import { Missing, NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import { orderEntries, orderTrouble } from "./order-draft.ts";
import type { OrderDraft, OrderPicture } from "./order-draft.ts";
import { OrderDay } from "./order-day.tsx";
import { OrderFailed } from "./order-failed.tsx";
import { OrderRow } from "./order-row.tsx";
import type { PictureState } from "./reading/reading-batch.ts";

const ROW = 260;

type Props = Readonly<{
  draft: OrderDraft;
  failed: readonly PictureState[];
  onChange(draft: OrderDraft): void;
  onKept(): void;
}>;

export function OrderDates({ draft, failed, onChange, onKept }: Props) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { today } = useView();
  const { exhibits } = useCase();
  const [checked, setChecked] = useState(false);
  const kept = useKept();
  const { pictures } = draft;
  const days = daysOf(pictures.filter((picture) => orderTrouble(picture, today) === null));
  const wrong = pictures.flatMap((picture) => {
    const trouble = orderTrouble(picture, today);
    return trouble === null ? [] : [{ picture, trouble }];
  });
  const undated = pictures.filter((picture) => picture.day === "").length;
  const account = (of: string): string => say("order.account", { day: day(of, language) });
  const change = (picture: OrderPicture, parts: Partial<OrderPicture>): void =>
    onChange({
      ...draft,
      pictures: pictures.map((one) => (one.exhibit === picture.exhibit ? { ...one, ...parts } : one)),
    });
  const keep = (): void => {
    setChecked(true);
    if (wrong.length > 0 || days.length === 0) return;
    const marker = say("readtext.marker");
    kept.keep(orderEntries(draft, { exhibits, marker, account, whenAt: localAt }), () => {
      onKept();
      go.back();
      go.to({ name: "diary" }, say("order.kept", { n: days.length }));
    });
  };
  const rows = checked
    ? wrong.map(({ picture, trouble }) => ({
        field: `${trouble === "time" ? "order-time" : "order-day"}-${picture.exhibit}`,
        words: `${shownName(exhibits.get(picture.exhibit)?.exhibit.name ?? "")}: ${say(`order.wrong-${trouble}`)}`,
      }))
    : [];
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <NotKeptNote trouble={kept.trouble} />
      <Missing rows={rows} />
      <p>{say("order.check")}</p>
      <OrderFailed failed={failed} />
      <LongList
        rows={pictures}
        keyOf={({ exhibit }) => exhibit}
        guess={ROW}
        draw={(picture) => (
          <OrderRow
            picture={picture}
            exhibit={exhibits.get(picture.exhibit)}
            checked={checked}
            onChange={(parts) => change(picture, parts)}
          />
        )}
      />
      <p>
        <button
          type="button"
          class="app-link-button"
          onClick={() => onChange({ ...draft, pictures: [...inOrder(pictures)] })}
        >
          {say("order.again")}
        </button>
      </p>
      <h2>{say("order.days")}</h2>
      <p role="status">
        {say("order.makes", { n: days.length })} {undated === 0 ? "" : say("order.undated", { n: undated })}
      </p>
      {days.map((one) => (
        <OrderDay
          key={one.day}
          of={one}
          account={account(one.day)}
          words={draft.accounts[one.day] ?? ""}
          onWords={(words) => onChange({ ...draft, accounts: { ...draft.accounts, [one.day]: words } })}
        />
      ))}
      {pictures.every(({ words }) => words === "") ? null : (
        <SomeOf
          name="order-words"
          legend={say("order.words")}
          choices={[{ value: "keep", label: say("order.wordslabel"), hint: say("order.wordshint") }]}
          values={draft.keepWords ? ["keep"] : []}
          onChange={(chosen) => onChange({ ...draft, keepWords: chosen.length > 0 })}
        />
      )}
      <button type="submit" class="govuk-button" disabled={kept.saving || days.length === 0}>
        {say("order.keep")}
      </button>
    </form>
  );
}
