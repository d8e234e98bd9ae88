/** A long list in a box of its own, which can be scrolled by keys too. */
import type { ComponentChildren } from "preact";

export function ScrollBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it keys cannot scroll the box
    <div class="app-casefile__list" role="group" aria-label={label} tabindex={0}>
      {children}
    </div>
  );
}
