/** A form of the private side: it goes nowhere, and the browser neither checks nor remembers it. */
import type { ComponentChildren } from "preact";

type Props = Readonly<{ class?: string; onSave(): void; children: ComponentChildren }>;

export function Form({ onSave, children, ...props }: Props) {
  return (
    <form
      {...props}
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
    </form>
  );
}
