/** Builds what reads words in pictures: two worker scripts of ours, and the files that they fetch once, under addresses that name their content. */
import { build as bundle } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

/** The last steps to 11 cost twenty seconds at each build and save 7 in a hundred. */
const QUALITY = 9;
/** As far back as brotli may look on the web. */
const WINDOW = 24;

const CORES = { simd: "tesseract-core-simd-lstm.wasm", plain: "tesseract-core-lstm.wasm" };
const WORDS = "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz";

/** `root`: of this checkout. `folder`: where `read/` is made. */
export async function buildReading(root, folder) {
  const { resolve } = createRequire(import.meta.url);
  const target = join(folder, "read");
  mkdirSync(target, { recursive: true });
  const words = place(target, "eng", "traineddata", gunzipSync(readFileSync(resolve(WORDS))));
  for (const [name, file] of Object.entries(CORES)) {
    const core = place(target, name, "wasm", readFileSync(resolve(`tesseract.js-core/${file}`)));
    await bundle({
      entryPoints: [join(root, `src/app/enter/read-${name}.ts`)],
      outfile: join(target, `${name}.js`),
      bundle: true,
      platform: "browser",
      format: "iife",
      target: "es2022",
      minify: true,
      // The core asks for these only where it runs in Node.
      external: ["fs", "crypto"],
      define: { READ_CORE: JSON.stringify(core), READ_WORDS: JSON.stringify(words) },
    });
  }
}

/** Writes a file and its packed form; answers its address. */
function place(folder, name, ending, content) {
  const digest = createHash("sha256").update(content).digest("base64url").slice(0, 10);
  const file = `${name}-${digest}.${ending}`;
  const packed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, `${file}.br`), packed);
  return `/read/${file}`;
}
