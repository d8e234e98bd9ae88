/** One thing that is in or out, with what it is about. */
import { SomeOf } from "../fields/choices.tsx";

type Props = Readonly<{
  name: string;
  legend: string;
  hint?: string | undefined;
  label: string;
  on: boolean;
  onPress(on: boolean): void;
}>;

export function OneTick({ name, legend, hint, label, on, onPress }: Props) {
  return (
    <SomeOf
      name={name}
      legend={legend}
      hint={hint}
      choices={[{ value: "in", label }]}
      values={on ? ["in"] : []}
      onChange={(values) => onPress(values.length > 0)}
    />
  );
}
