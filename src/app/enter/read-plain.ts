/** The reading worker's script for browsers without SIMD. */
import start from "tesseract.js-core/tesseract-core-lstm.js";
import { serveReading } from "../evidence/reading/reading-worker.ts";

/** Written in by the build: addresses with the digest of what lies there. */
declare const READ_CORE: string;
declare const READ_WORDS: string;

serveReading(start, { core: READ_CORE, words: READ_WORDS });
