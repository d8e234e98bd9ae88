/** The picture version: one idea a line, a picture beside each, few words (CARE C25). */
import { Listen, SignSlot } from "../frame/listen.tsx";
import { useSay } from "../say.tsx";
import { Picture } from "./picture.tsx";

const IDEAS = [
  { picture: "phone-call", key: "danger", href: "/easy/danger" },
  { picture: "list-checks", key: "questions", href: "/easy/1" },
  { picture: "camera", key: "proof", href: "/guide/proof" },
  { picture: "message-circle-heart", key: "talk", href: "/guide/helplines" },
  { picture: "hand", key: "young", href: "/guide/young" },
  { picture: "phone-off", key: "novoice", href: "/guide/no-voice" },
] as const;

/** Pictures that these pages need beside those that the packs name. */
export const EASY_PICTURES: readonly string[] = [
  ...IDEAS.map((idea) => idea.picture),
  "siren",
  "message-square-text",
  "hand-metal",
  "ear-off",
  "life-buoy",
  "footprints",
];

export function EasyHome() {
  const say = useSay();
  return (
    <div class="app-easy">
      <h1>{say("easy.title")}</h1>
      <Listen />
      <ul class="app-easy__ideas">
        {IDEAS.map(({ picture, key, href }) => (
          <li>
            <a href={href}>
              <Picture name={picture} />
              <span>{say(`easy.${key}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <SignSlot page="home" />
    </div>
  );
}

const DANGER = [
  { picture: "siren", key: "call" },
  { picture: "ear-off", key: "silent" },
  { picture: "message-square-text", key: "text" },
  { picture: "footprints", key: "leave" },
  { picture: "life-buoy", key: "feelings" },
] as const;

export function EasyDanger() {
  const say = useSay();
  return (
    <div class="app-easy">
      <a class="govuk-back-link" href="/easy">
        {say("triage.back")}
      </a>
      <h1>{say("easy.dangertitle")}</h1>
      <Listen />
      <ul class="app-easy__ideas">
        {DANGER.map(({ picture, key }) => (
          <li class="app-easy__idea">
            <Picture name={picture} />
            <span>
              {say(`easy.danger-${key}`)}
              {key === "call" ? (
                <>
                  {" "}
                  <a class="app-number" href="tel:999">
                    999
                  </a>
                </>
              ) : null}
              {key === "text" || key === "feelings" ? (
                <>
                  {" "}
                  <a href={key === "text" ? "/guide/no-voice" : "/guide/helplines"}>
                    {say(`easy.danger-${key}link`)}
                  </a>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <SignSlot page="danger" />
    </div>
  );
}
