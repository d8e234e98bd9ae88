/** The log: which kind of address answered how, and how fast; never who asked, for which page, or with what. */
import { pino } from "pino";

/** `route` is a kind of address (`page`, `plan`, `leave` ...), never the address. `ms` is whole milliseconds. */
export type Answered = Readonly<{ method: string; route: string; status: number; ms: number }>;

/** Where the code broke: names and lines of our own files, without the message, which may quote what was sent. */
export type Fault = Readonly<{ name: string; at: readonly string[] }>;

export type Log = Readonly<{ answered(line: Answered): void; fault(line: Fault): void }>;

/** Writes one line of JSON each. Times are to the minute: finer ones would help to tell visitors apart. */
export function makeLog(write: (line: string) => void): Log {
  const minute = (): string => `,"time":"${new Date().toISOString().slice(0, 16)}Z"`;
  const logger = pino({ base: null, timestamp: minute }, { write });
  return {
    answered: (line) => logger.info(line, "answered"),
    fault: (line) => logger.error(line, "fault"),
  };
}

/** What may be told of an error. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? "").replace(error.message, "").split("\n");
  const at = frames.map((frame) => frame.trim()).filter((frame) => /^at .*:\d+:\d+\)?$/.test(frame));
  return { name: error.name, at: at.slice(0, 8) };
}
