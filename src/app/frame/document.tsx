/** The whole HTML document around a page: head, exit, danger line, text, foot. */
import type { ComponentChildren } from "preact";
import { useSay } from "../say.tsx";
import { Brand } from "./brand.tsx";
import { DangerLine } from "./danger-line.tsx";
import { Exit } from "./exit.tsx";
import { Foot } from "./foot.tsx";

/** Addresses of the built files, from the build's manifest. */
export type Assets = Readonly<{
  style: string;
  styleWithoutScript: string;
  /** by entry name: page, triage, plan, call, contacts, keep */
  scripts: Readonly<Record<string, string>>;
  /** what each entry imports, to be asked for together with it */
  imports: Readonly<Record<string, readonly string[]>>;
}>;

export type DocumentProps = Readonly<{
  /** neutral: it stays in the browser's history */
  tab: string;
  summary: string;
  language: string;
  direction: "ltr" | "rtl";
  assets: Assets;
  /** entries that this page needs beside `page` */
  scripts?: readonly string[];
  indexed?: boolean;
  children: ComponentChildren;
}>;

export function Document(props: DocumentProps) {
  const { tab, summary, language, direction, assets, scripts = [], indexed = true } = props;
  const say = useSay();
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say("frame.tab", { tab })}</title>
        <meta name="description" content={summary} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14181f" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        {indexed ? null : <meta name="robots" content="noindex" />}
        <link rel="icon" href="/icons/habits.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <noscript>
          <link rel="stylesheet" href={assets.styleWithoutScript} />
        </noscript>
        {[...new Set(["page", ...scripts].flatMap((name) => assets.imports[name] ?? []))].map((file) => (
          <link rel="modulepreload" href={file} />
        ))}
        {["page", ...scripts].map((name) => (
          <script type="module" src={assets.scripts[name]} />
        ))}
      </head>
      <body>
        <a class="govuk-skip-link" href="#main">
          {say("frame.skip")}
        </a>
        <aside class="app-top" aria-label={say("frame.top")}>
          <DangerLine />
          <Exit />
        </aside>
        <header class="app-header">
          <Brand />
          <nav aria-label={say("frame.nav")}>
            <a href="/triage/1">{say("frame.plan")}</a>
            <a href="/guide">{say("frame.guide")}</a>
            <a href="/guide/helplines">{say("frame.helplines")}</a>
          </nav>
        </header>
        <div
          id="news"
          role="status"
          class="app-news"
          data-words={say("frame.newversion")}
          data-take={say("frame.newversiontake")}
        />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <Foot />
      </body>
    </html>
  );
}
