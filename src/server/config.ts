/** The operator's settings, read from the environment; each wrong one is named in plain words. */
import * as v from "valibot";
import { CannotStart } from "./cannot-start.ts";

/** `port` 0 means any free one. `httpsOnly`: HTTPS stands in front of this server. */
export type Config = Readonly<{ port: number; host: string; exitUrl: string; httpsOnly: boolean }>;

const port = v.pipe(
  v.optional(v.string(), "8080"),
  v.regex(/^\d{1,5}$/),
  v.transform(Number),
  v.maxValue(65535),
);
const host = v.pipe(v.optional(v.string(), "127.0.0.1"), v.regex(/^[\w.:-]+$/));
const exitUrl = v.pipe(v.optional(v.string(), "https://www.bbc.co.uk/weather"), v.check(isNeutralPage));
const yesOrNo = v.pipe(
  v.optional(v.picklist(["true", "false"]), "false"),
  v.transform((word) => word === "true"),
);

/** Every setting: its name in the environment, its shape, and what to say when it is wrong. */
export const SETTINGS = {
  PORT: { shape: port, must: "be a whole number from 0 to 65535, for example 8080" },
  HOST: { shape: host, must: "be an address of this machine, for example 127.0.0.1" },
  EXIT_URL: {
    shape: exitUrl,
    must: "be a web address that starts with https:// or http:// and holds no password",
  },
  HTTPS_ONLY: { shape: yesOrNo, must: "be true or false" },
} as const;

/** Throws `CannotStart` with one line for each wrong setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const read = <Output>(
    name: keyof typeof SETTINGS,
    shape: v.GenericSchema<unknown, Output>,
  ): Output | null => {
    // An empty setting is what a shell leaves behind when it means none.
    const given = environment[name] === "" ? undefined : environment[name];
    const result = v.safeParse(shape, given);
    if (result.success) return result.output;
    wrong.push(`${name} must ${SETTINGS[name].must}. It is "${given}".`);
    return null;
  };
  const config = {
    port: read("PORT", SETTINGS.PORT.shape),
    host: read("HOST", SETTINGS.HOST.shape),
    exitUrl: read("EXIT_URL", SETTINGS.EXIT_URL.shape),
    httpsOnly: read("HTTPS_ONLY", SETTINGS.HTTPS_ONLY.shape),
  };
  if (!isWhole(config)) throw new CannotStart(wrong.join("\n"));
  return config;
}

function isWhole(config: { readonly [Name in keyof Config]: Config[Name] | null }): config is Config {
  return Object.values(config).every((value) => value !== null);
}

function isNeutralPage(address: string): boolean {
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
