/** Many screenshots at once: chosen, read one after another, put in order by their dates, and kept as days of the diary once the person confirms. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { inOrder } from "../../evidence/read-text/in-order.ts";
import { OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useSay } from "../say.tsx";
import { useCase, useKeeper, useView } from "../vault/keeper.ts";
import { loosePictures } from "./loose-pictures.ts";
import { NO_ORDER, orderPictureOf, readOrderDraft } from "./order-draft.ts";
import type { OrderDraft, OrderPicture } from "./order-draft.ts";
import { OrderChoose } from "./order-choose.tsx";
import { OrderDates } from "./order-dates.tsx";
import { OrderReading } from "./order-reading.tsx";
import { readExhibit, troubleOf } from "./reading/read-exhibit.ts";
import { startReader } from "./reading/reader-client.ts";
import { ReadingBatch } from "./reading/reading-batch.ts";
import type { PictureState } from "./reading/reading-batch.ts";

export function OrderScreen() {
  const say = useSay();
  const keeper = useKeeper();
  const open = useCase();
  const { today } = useView();
  const loose = useMemo(() => loosePictures(open), [open]);
  const [draft, setDraft] = useState<OrderDraft>(NO_ORDER);
  const [states, setStates] = useState<readonly PictureState[] | null>(null);
  const batch = useRef<ReadingBatch | null>(null);
  const reader = useMemo(startReader, []);
  const stored = useDraft("order", draft, readOrderDraft);
  useEffect(
    () => () => {
      batch.current?.stop();
      reader.end();
    },
    [reader],
  );
  useEffect(() => {
    if (draft.step === "dates") document.getElementById("screen-title")?.focus();
  }, [draft.step]);
  // By now a picture of an earlier draft may have found its place.
  const isLoose = ({ exhibit }: OrderPicture): boolean => loose.some(({ of }) => of.exhibit === exhibit);
  const dates = (chosen: readonly string[], read: readonly PictureState[]): void => {
    const pictures = chosen.flatMap((id) => {
      const exhibit = open.exhibits.get(id);
      if (exhibit === undefined) return [];
      const found = read.find((one) => one.exhibit === id)?.read ?? null;
      return [orderPictureOf(exhibit, found, today)];
    });
    setDraft({ ...NO_ORDER, step: "dates", pictures: [...inOrder(pictures)] });
  };
  const read = (chosen: readonly string[]): void => {
    const reading = new ReadingBatch(chosen, {
      read: (id, signal) => {
        const exhibit = open.exhibits.get(id);
        if (exhibit === undefined) throw new Error("The exhibit is not there.");
        return readExhibit(keeper, reader, exhibit, { signal, progress: () => undefined });
      },
      why: troubleOf,
      update: setStates,
    });
    batch.current = reading;
    keeper
      .stayOpen(() => reading.run())
      .then((ends) => dates(chosen, ends))
      .finally(() => reader.end())
      .catch(() => undefined);
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("order.title")}
      </h1>
      {draft.step === "choose" && states === null ? (
        <>
          <OfferedDraft
            stored={stored}
            onTake={(found) => setDraft({ ...found, pictures: found.pictures.filter(isLoose) })}
          />
          <OrderChoose pictures={loose} onRead={read} onByHand={(chosen) => dates(chosen, [])} />
        </>
      ) : null}
      {draft.step === "choose" && states !== null && batch.current !== null ? (
        <OrderReading states={states} batch={batch.current} />
      ) : null}
      {draft.step === "dates" ? (
        <OrderDates
          draft={draft}
          failed={states?.filter(({ at }) => at === "failed") ?? []}
          onChange={setDraft}
          onKept={stored.done}
        />
      ) : null}
    </>
  );
}
