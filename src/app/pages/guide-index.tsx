/** Lists of guidance pages: everything by section, all platforms, all networks. */
import type { Page, Section } from "../../content/page.ts";
import { ReadFirst } from "../frame/read-first.tsx";
import { useSay } from "../say.tsx";

const SHOWN: readonly Section[] = ["safety", "steps", "people", "bodies", "law", "about"];

/** Every section but platforms and networks, which have lists of their own. */
export function GuideIndex({ pages }: { pages: readonly Page[] }) {
  const say = useSay();
  return (
    <>
      <ReadFirst />
      <h1>{say("guide.title")}</h1>
      <p>{say("guide.lead")}</p>
      {SHOWN.map((section) => (
        <section>
          <h2>{say(`guide.section-${section}`)}</h2>
          <PageList pages={pages.filter((page) => page.section === section)} />
          {section === "steps" ? (
            <p>
              <a href="/apps">{say("guide.apps")}</a> · <a href="/networks">{say("guide.networks")}</a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}

/** One section as a page of its own. */
export function SectionIndex({ pages, section }: { pages: readonly Page[]; section: "apps" | "networks" }) {
  const say = useSay();
  return (
    <>
      <a class="govuk-back-link" href="/guide">
        {say("frame.guide")}
      </a>
      <ReadFirst />
      <h1>{say(`guide.${section}`)}</h1>
      <p>{say(`guide.${section}lead`)}</p>
      <ul class="app-tiles">
        {pages
          .filter((page) => page.section === section)
          .map((page) => (
            <li>
              <a href={page.address}>{page.name ?? page.title}</a>
            </li>
          ))}
      </ul>
    </>
  );
}

function PageList({ pages }: { pages: readonly Page[] }) {
  return (
    <ul class="app-list">
      {pages.map((page) => (
        <li>
          <a href={page.address}>{page.title}</a>
        </li>
      ))}
    </ul>
  );
}
