/** A fault is one thing that is wrong in a pack: which file, which line, and what to do about it. */

export type Fault = Readonly<{
  /** path inside the packs folder, for example `places/uk/helplines.yaml` */
  file: string;
  /** 1-based line in that file; 1 where the whole file is meant */
  line: number;
  message: string;
  /** `error` fails the build; `warning` is shown by the check only (an overdue fact, for example) */
  weight: "error" | "warning";
}>;

/** The files of a pack as text, by path inside the packs folder with forward slashes. */
export type PackFiles = ReadonlyMap<string, string>;

/** Collects faults while a pack is read, so that an editor sees all of them at once. */
export type Faults = Readonly<{
  list: readonly Fault[];
  error(file: string, line: number, message: string): void;
  warning(file: string, line: number, message: string): void;
}>;

export function collectFaults(): Faults {
  const list: Fault[] = [];
  return {
    list,
    error: (file, line, message) => void list.push({ file, line, message, weight: "error" }),
    warning: (file, line, message) => void list.push({ file, line, message, weight: "warning" }),
  };
}
