/** The ways a letter can leave: copied, printed, saved, or opened in a mail app; nothing is sent from here. */
import { useState } from "preact/hooks";
import { SomeOf } from "../fields/choices.tsx";
import { saveFile } from "../device/save-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import { printed, untilBack } from "./away.ts";
import { mailAddressIn, mailLink } from "./mail-link.ts";
import type { PdfResult } from "./make-pdf.ts";

type Props = Readonly<{
  subject: string;
  text: string;
  headings: ReadonlySet<string>;
  /** how the person wrote that the body is reached */
  contact: string;
  marks: readonly string[];
  /** whether the copy is only to look at; the sheet then says so */
  lookOnly: boolean;
  onLookOnly(lookOnly: boolean): void;
}>;

type Said =
  | ""
  | "copied"
  | "notcopied"
  | "printed"
  | "making"
  | "saved"
  | "notsaved"
  | "mailopened"
  | "maillong"
  | "maillongnotcopied";

/** Says where a copy will lie before it leaves the notes. */
export function WaysOut(props: Props) {
  const { subject, text, headings, contact, marks } = props;
  const say = useSay();
  const keeper = useKeeper();
  const { language } = useSetting();
  const { careful } = useView().choices;
  const [said, setSaid] = useState<Said>("");
  const [pdf, setPdf] = useState<Exclude<PdfResult, { kind: "made" }> | null>(null);
  const watched = careful.phone || careful.cloud;

  const copy = async (): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
  const doPrint = async (): Promise<void> => {
    await keeper.stayOpen(printed);
    setSaid("printed");
  };
  const doPdf = async (anyway: boolean): Promise<void> => {
    setSaid("making");
    try {
      const { makePdf } = await import("./make-pdf.ts");
      const title = say("letter.filetitle");
      const mark = marks.join(" · ");
      const made = await makePdf({ title, subject, text, headings, mark, language, anyway });
      setPdf(made.kind === "made" ? null : made);
      if (made.kind === "made") saveFile(made.file, "letter.pdf");
      setSaid(made.kind === "made" ? "saved" : "");
    } catch {
      setSaid("notsaved");
    }
  };
  const doMail = async (): Promise<void> => {
    const link = mailLink({ to: mailAddressIn(contact), subject, text });
    const copied = link.whole || (await copy());
    setSaid(link.whole ? "mailopened" : copied ? "maillong" : "maillongnotcopied");
    await keeper.stayOpen(() => untilBack(() => location.assign(link.href)));
  };
  const button = (words: string, act: () => Promise<unknown>) => (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void act()}>
      {words}
    </button>
  );
  return (
    <section class="app-offpaper" aria-labelledby="letter-out">
      <h2 id="letter-out">{say("letter.out")}</h2>
      <p>{say("letter.court")}</p>
      <p>{say("letter.notonline")}</p>
      <p class="app-quiet">{say("letter.traces")}</p>
      {watched ? <p class="app-notice">{say("letter.tracescareful")}</p> : null}
      <SomeOf
        name="letter-look"
        legend={say("letter.copyfor")}
        choices={[{ value: "look", label: say("letter.lookonly"), hint: say("letter.lookonlyhint") }]}
        values={props.lookOnly ? ["look"] : []}
        onChange={(chosen) => props.onLookOnly(chosen.length > 0)}
      />
      <p class="app-row">
        {button(say("letter.copy"), async () => setSaid((await copy()) ? "copied" : "notcopied"))}
        {button(say("letter.print"), doPrint)}
        {button(say("letter.pdf"), () => doPdf(false))}
        {button(say("letter.mail"), doMail)}
      </p>
      <p role="status">{said === "" ? "" : say(`letter.said-${said}`)}</p>
      {pdf === null ? null : (
        <div class="app-notice" role="alert">
          {pdf.kind === "right-to-left" ? (
            <p>{say("letter.pdfdirection")}</p>
          ) : (
            <p>
              {say("letter.pdflacks")} <bdi class="app-lacking">{pdf.letters.join(" ")}</bdi>
            </p>
          )}
          <p class="app-row">
            {button(say("letter.printinstead"), doPrint)}
            {pdf.kind === "lacking" ? (
              <button type="button" class="app-link-button" onClick={() => void doPdf(true)}>
                {say("letter.pdfanyway")}
              </button>
            ) : null}
          </p>
        </div>
      )}
    </section>
  );
}
