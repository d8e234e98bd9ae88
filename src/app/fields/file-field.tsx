/** Files that go with what is written: each is asked about, picked, and sealed at once; the form holds their ids. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { NotKept, useCase, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode } from "../vault/keeper.ts";
import { FileQuestion } from "./file-question.tsx";
import { KeptExhibit } from "./kept-file.tsx";
import { LARGEST_FILE, pickFiles, sizeWords, troubleOf } from "./picked-file.ts";
import type { FileTrouble } from "./picked-file.ts";
import { NotKeptNote } from "./trouble.tsx";

type Props = Readonly<{
  /** names the field */
  id: string;
  hint: string;
  /** ids of exhibits */
  values: readonly string[];
  /** Told one at a time, each once it is durable. */
  onAdd(exhibit: string): void;
  onTakeOff(exhibit: string): void;
  /** While a file is sealed the form should not be saved: it would be left out. */
  onBusy(busy: boolean): void;
}>;

type Refused = Readonly<{ name: string; why: FileTrouble }>;

/** What is taken off stays sealed, and is listed with what belongs to nothing. */
export function FileField({ id, hint, values, onAdd, onTakeOff, onBusy }: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const { language } = useSetting();
  const [state, setState] = useState<"ready" | "asking" | "picking">("ready");
  const [sealing, setSealing] = useState("");
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const tell = useRef(onAdd);
  tell.current = onAdd;
  const asked = useRef(false);
  useEffect(() => {
    // Back to where it was asked from, never when the screen opens.
    if (state === "ready" && asked.current) button.current?.focus();
    asked.current = state !== "ready";
  }, [state]);

  /** The names of those that are kept; stops at the first that can't be. */
  const seal = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const why = await troubleOf(file);
      if (why !== null) {
        setRefused((before) => [...before, { name: file.name, why }]);
        continue;
      }
      setSealing(file.name);
      onBusy(true);
      tell.current(await keeper.keepBytes(file, { name: file.name, taken: "file" }));
      setSaid(say("file.added", { name: file.name }));
    }
  };
  const pick = async (): Promise<void> => {
    setState("picking");
    setRefused([]);
    setTrouble(null);
    setSaid("");
    try {
      await keeper.stayOpen(async () => seal(await pickFiles()));
    } catch (error) {
      setTrouble(error instanceof NotKept ? error.code : "broken");
    }
    setSealing("");
    onBusy(false);
    setState("ready");
  };
  return (
    <fieldset class="govuk-fieldset app-files" aria-describedby={`${id}-hint`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{say("file.title")}</legend>
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {values.length === 0 ? null : (
        <ul class="app-files__list">
          {values.map((exhibit) => (
            <li key={exhibit}>
              <KeptExhibit id={exhibit} />{" "}
              <TakeOff
                exhibit={exhibit}
                onTakeOff={() => {
                  onTakeOff(exhibit);
                  setSaid(say("file.takenoff"));
                  button.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <NotKeptNote trouble={trouble} />
      {refused.map(({ name, why }) => (
        <p class="app-notice" role="alert" key={name}>
          <bdi>{name}</bdi>: {say(`file.refused-${why}`, { most: sizeWords(LARGEST_FILE, language) })}
        </p>
      ))}
      {state === "asking" ? (
        <FileQuestion onNone={() => void pick()} onLeave={() => setState("ready")} />
      ) : (
        <button
          type="button"
          id={id}
          ref={button}
          class="govuk-button govuk-button--secondary"
          disabled={state === "picking"}
          onClick={() => {
            setSaid("");
            setState("asking");
          }}
        >
          {say(values.length === 0 ? "file.add" : "file.addmore")}
        </button>
      )}
      <p role="status">{sealing === "" ? said : say("file.sealing", { name: sealing })}</p>
    </fieldset>
  );
}

function TakeOff({ exhibit, onTakeOff }: { exhibit: string; onTakeOff: () => void }) {
  const say = useSay();
  const name = useCase().exhibits.get(exhibit)?.exhibit.name ?? "";
  return (
    <button type="button" class="app-link-button" onClick={onTakeOff}>
      {say("file.takeoff")} <span class="govuk-visually-hidden">{name}</span>
    </button>
  );
}
