/** One simple line picture, drawn from the pictures that the packs name. */
import { createContext, h } from "preact";
import { useContext } from "preact/hooks";

/** Lines of a picture on a 24 x 24 ground: element name and its attributes. */
export type PictureLines = readonly (readonly [string, Readonly<Record<string, string>>])[];

export type Pictures = Readonly<Record<string, PictureLines>>;

export const PicturesContext = createContext<Pictures>({});

/** Nothing is shown for a picture that was not built in; words stand beside every picture. */
export function Picture({ name }: { name: string }) {
  const lines = useContext(PicturesContext)[name];
  if (lines === undefined) return null;
  return (
    <svg class="app-picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {lines.map(([element, attributes]) => h(element, attributes))}
    </svg>
  );
}
