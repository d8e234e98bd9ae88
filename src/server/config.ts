/** The operator's settings, read from the environment; each wrong one is named in plain words. */
import { resolve } from "node:path";
import * as v from "valibot";
import { CannotStart } from "./cannot-start.ts";

/**
 * `port` 0 means any free one. `httpsOnly`: HTTPS stands in front of this server. `dataDir`: the folder of the timestamp
 * authority's keys. `tsaUrl`, `tsaRoot`: another authority and the file with its root; null for none. `proxies`: how many
 * proxies of the operator's stand in front, each of which adds to X-Forwarded-For.
 */
export type Config = Readonly<{
  port: number;
  host: string;
  exitUrl: string;
  httpsOnly: boolean;
  dataDir: string;
  tsaUrl: string | null;
  tsaRoot: string | null;
  proxies: number;
}>;

const port = v.pipe(
  v.optional(v.string(), "8080"),
  v.regex(/^\d{1,5}$/),
  v.transform(Number),
  v.maxValue(65535),
);
const host = v.pipe(v.optional(v.string(), "127.0.0.1"), v.regex(/^[\w.:-]+$/));
const exitUrl = v.pipe(v.optional(v.string(), "https://www.bbc.co.uk/weather"), v.check(isPlainAddress));
const path = v.pipe(
  v.string(),
  v.check((name) => !name.includes("\0")),
  v.transform((name) => resolve(name)),
);
const tsaUrl = v.optional(v.pipe(v.string(), v.check(isPlainAddress)));
const proxies = v.pipe(v.optional(v.string(), "0"), v.regex(/^\d$/), v.transform(Number));
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
  DATA_DIR: { shape: path, must: "be the path of a folder, for example /var/lib/habits" },
  TSA_URL: {
    shape: tsaUrl,
    must: "be the web address of a timestamp authority (RFC 3161) that starts with https:// or http:// and holds no password",
  },
  TSA_ROOT: { shape: v.optional(path), must: "be the path of a file" },
  PROXIES: { shape: proxies, must: "be how many proxies stand in front of this server, from 0 to 9" },
} as const;

/** Throws `CannotStart` with one line for each wrong setting. `dataFolder` stands in where DATA_DIR is not set. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  dataFolder = "data",
): Config {
  const wrong: string[] = [];
  const read = <Output>(
    name: keyof typeof SETTINGS,
    shape: v.GenericSchema<unknown, Output>,
    usual?: string,
  ): Output | undefined => {
    // An empty setting is what a shell leaves behind when it means none.
    const given = environment[name] === "" ? undefined : environment[name];
    const result = v.safeParse(shape, given ?? usual);
    if (result.success) return result.output;
    wrong.push(`${name} must ${SETTINGS[name].must}. It is "${given}".`);
    return undefined;
  };
  const config = {
    port: read("PORT", SETTINGS.PORT.shape),
    host: read("HOST", SETTINGS.HOST.shape),
    exitUrl: read("EXIT_URL", SETTINGS.EXIT_URL.shape),
    httpsOnly: read("HTTPS_ONLY", SETTINGS.HTTPS_ONLY.shape),
    dataDir: read("DATA_DIR", SETTINGS.DATA_DIR.shape, dataFolder),
    tsaUrl: read("TSA_URL", SETTINGS.TSA_URL.shape) ?? null,
    tsaRoot: read("TSA_ROOT", SETTINGS.TSA_ROOT.shape) ?? null,
    proxies: read("PROXIES", SETTINGS.PROXIES.shape),
  };
  if (wrong.length > 0 || !isWhole(config)) throw new CannotStart(wrong.join("\n"));
  return config;
}

function isWhole(config: { readonly [Name in keyof Config]: Config[Name] | undefined }): config is Config {
  return Object.values(config).every((value) => value !== undefined);
}

function isPlainAddress(address: string): boolean {
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
