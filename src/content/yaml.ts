/** Reads YAML and checks it against a shape, naming the file and the line of each fault. */
import { LineCounter, isNode, parseDocument } from "yaml";
import * as v from "valibot";
import type { Faults } from "./fault.ts";

/** A YAML text that was read: its plain value, and the line on which a path inside it starts. */
export type YamlText = Readonly<{
  value: unknown;
  /** `path` as keys and list positions; answers the 1-based line of the nearest thing that exists */
  lineOf(path: readonly (string | number)[]): number;
}>;

/**
 * Parses `text`. Syntax errors and duplicate keys become faults; `null` then.
 * `firstLine` is the line of the file on which the text starts (front matter starts on line 2).
 */
export function readYaml(file: string, text: string, faults: Faults, firstLine = 1): YamlText | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  for (const problem of document.errors) {
    faults.error(file, lineAt(problem.pos[0]), problem.message.split("\n")[0] ?? "This YAML cannot be read.");
  }
  if (document.errors.length > 0) return null;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const value: unknown = document.toJS();
  return { value, lineOf };
}

/** Reads `text` as YAML of the given shape; `null` and faults with file and line where it does not fit. */
export function readShape<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  file: string,
  text: string,
  faults: Faults,
  firstLine = 1,
): Readonly<{ value: v.InferOutput<TSchema>; lineOf: YamlText["lineOf"] }> | null {
  const yaml = readYaml(file, text, faults, firstLine);
  if (yaml === null) return null;
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return { value: result.output, lineOf: yaml.lineOf };
  for (const issue of result.issues) {
    const path = (issue.path ?? []).flatMap((item) =>
      typeof item.key === "string" || typeof item.key === "number" ? [item.key] : [],
    );
    faults.error(file, yaml.lineOf(path), `${path.join(".") || "The file"}: ${issue.message}`);
  }
  return null;
}
