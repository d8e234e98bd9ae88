/** Bringing in a chat or a download: asked first, read beside the page, chosen by person and time, kept word for word. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { AskFirst } from "../evidence/ask-first.tsx";
import { AskAge } from "../evidence/ask-age.tsx";
import { textOnly } from "../evidence/must-ask.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { pickFiles, sizeWords } from "../fields/picked-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useKeeper } from "../vault/keeper.ts";
import { ChooseMessages } from "./choose-messages.tsx";
import { FoundImport } from "./found-import.tsx";
import { NotRead, startImport } from "./import-client.ts";
import type { Found, Picks, Reading } from "./orders.ts";
import { Preview } from "./preview.tsx";
import { readBefore } from "./read-before.ts";

type Step =
  | Readonly<{ at: "asking" }>
  | Readonly<{ at: "reading" }>
  | Readonly<{ at: "trouble"; words: string }>
  | Readonly<{ at: "found"; found: Found; asBefore: boolean }>
  | Readonly<{ at: "choosing"; found: Found }>
  | Readonly<{
      at: "preview";
      found: Found;
      picks: Picks;
      people: readonly string[];
      own: readonly string[];
    }>;

const FROM_FILE: Reading = { zone: null, order: null };

export function ImportScreen() {
  const say = useSay();
  const { language } = useSetting();
  const keeper = useKeeper();
  const open = useCase();
  const leaveOut = textOnly(open);
  const client = useMemo(startImport, []);
  const [step, setStep] = useState<Step>({ at: "asking" });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [reading, setReading] = useState<Reading>(FROM_FILE);
  const [bytes, setBytes] = useState(0);
  useEffect(() => client.end, [client]);
  useEffect(() => {
    if (step.at === "asking" || step.at === "reading") return;
    document.getElementById("screen-title")?.focus();
  }, [step.at]);

  const failed = (error: unknown): void => {
    const why = error instanceof NotRead ? error.why : "broken";
    const file = (error instanceof NotRead ? error.file : "") || (files[0]?.name ?? "");
    setStep({ at: "trouble", words: say(`import.trouble-${why}`, { file: shownName(file) }) });
  };
  const look = (chosen: readonly File[], how: Reading, asBefore = false): void => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    setReading(how);
    setBytes(0);
    setStep({ at: "reading" });
    client
      .ask<"look">({ do: "look", files: chosen, reading: how }, setBytes)
      .then((found) => {
        const before = how === FROM_FILE ? readBefore(open, found) : null;
        if (before === null) setStep({ at: "found", found, asBefore });
        else look(chosen, before, true);
      })
      .catch(failed);
  };
  const choose = (): void =>
    void keeper
      .stayOpen(() => pickFiles({ accept: "", many: true, camera: false }))
      .then((chosen) => look(chosen, FROM_FILE));

  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("import.title")}
      </h1>
      {step.at === "asking" || step.at === "trouble" ? (
        <>
          <p>{say("import.lead")}</p>
          <How />
          {step.at === "trouble" ? (
            <p class="app-notice" role="alert">
              {step.words}
            </p>
          ) : null}
          <AskFirst>
            <AskAge />
            {leaveOut ? <p class="app-notice">{say("import.textonly")}</p> : null}
            <button type="button" class="govuk-button" onClick={choose}>
              {say("import.choose")}
            </button>
          </AskFirst>
        </>
      ) : null}
      {step.at === "reading" ? (
        <p role="status">{say("import.reading", { size: sizeWords(bytes, language) })}</p>
      ) : null}
      {step.at === "found" ? (
        <FoundImport
          found={step.found}
          reading={reading}
          asBefore={step.asBefore}
          onRead={(how) => look(files, how)}
          onNext={() => setStep({ at: "choosing", found: step.found })}
        />
      ) : null}
      {step.at === "choosing" ? (
        <ChooseMessages
          found={step.found}
          client={client}
          onFailed={failed}
          onPicked={(picks, people, own) => setStep({ at: "preview", found: step.found, picks, people, own })}
        />
      ) : null}
      {step.at === "preview" ? (
        <Preview
          {...step}
          files={files}
          reading={reading}
          client={client}
          leaveOut={leaveOut}
          onBack={() => setStep({ at: "choosing", found: step.found })}
        />
      ) : null}
      {step.at === "found" || step.at === "choosing" || step.at === "preview" ? (
        <p>
          <button type="button" class="app-link-button" onClick={() => setStep({ at: "asking" })}>
            {say("import.other")}
          </button>
        </p>
      ) : null}
    </>
  );
}

const SERVICES = ["whatsapp", "meta", "snapchat", "tiktok", "sms", "mail", "other"] as const;

/** How one gets such a file; what an app calls it can change. */
function How() {
  const say = useSay();
  return (
    <details class="app-fold">
      <summary>{say("import.how")}</summary>
      <ul class="govuk-list govuk-list--bullet">
        {SERVICES.map((one) => (
          <li>{say(`import.how-${one}`)}</li>
        ))}
      </ul>
      <p>{say("import.howphone")}</p>
    </details>
  );
}
