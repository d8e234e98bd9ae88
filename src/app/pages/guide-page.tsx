/** One guidance page, platform page or network page, with its frame of care. */
import type { Page } from "../../content/page.ts";
import { Listen } from "../frame/listen.tsx";
import { ReadFirst } from "../frame/read-first.tsx";
import { useSay } from "../say.tsx";
import { Blocks } from "../text/blocks.tsx";
import { Checked } from "../text/checked.tsx";

export function GuidePage({ page, back }: { page: Page; back: Readonly<{ href: string; title: string }> }) {
  const say = useSay();
  return (
    <>
      <a class="govuk-back-link" href={back.href}>
        {back.title}
      </a>
      <ReadFirst />
      <div class="app-guide">
        <article class="app-text">
          <h1>
            {page.letter === null ? null : <Letter letter={page.letter} />}
            {page.title}
          </h1>
          <Listen />
          {page.place === "uk" ? null : <p class="app-place">{say(`guide.place-${page.place}`)}</p>}
          <Blocks blocks={page.body} />
          {page.dated === null ? null : <Checked fact={page.dated} />}
        </article>
        <nav class="app-next app-next--side" aria-label={say("guide.nextlabel")}>
          <a class="govuk-button" href="/triage/1">
            {say("frame.plan")}
          </a>
          <a href={back.href}>{back.title}</a>
          <a href="/guide/helplines">{say("frame.helplines")}</a>
        </nav>
      </div>
    </>
  );
}

/** A step's letter as a block of colour; the words beside it say the same. */
export function Letter({ letter }: { letter: string }) {
  return (
    <span
      class={`app-letter app-letter--${"HABITS".indexOf(letter) + 1} app-letter--block`}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}
