/** A short answer that can be pressed: says whether it is the one that holds. */

export function Chip(props: Readonly<{ on: boolean; onPress: () => void; children: string }>) {
  return (
    <button type="button" class="app-chip" aria-pressed={props.on} onClick={props.onPress}>
      {props.children}
    </button>
  );
}
