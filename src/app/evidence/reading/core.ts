/** Tesseract's core as we use it: started with bytes that we fetched ourselves, handed a grey picture, asked for a table of words. */
import { asPgm } from "../../../evidence/read-text/even-light.ts";
import type { Grey } from "../../../evidence/read-text/even-light.ts";
import { linesOf } from "../../../evidence/read-text/read-picture.ts";
import type { Line } from "../../../evidence/read-text/read-picture.ts";

/** Numbers are C's: 0 is good, null is "none". */
type Api = Readonly<{
  Init(folder: null, language: string, engine: number): number;
  SetImageFile(turned: number, angle: number): number;
  Recognize(watch: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}>;

type Core = Readonly<{
  FS: Readonly<{ writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }>;
  TessBaseAPI: new () => Api;
}>;

/** `wasmBinary` is there, so nothing is fetched by the core itself. It prints nowhere. */
export type StartCore = (
  options: Readonly<{
    wasmBinary: ArrayBuffer;
    print: () => void;
    printErr: () => void;
    TesseractProgress: (percent: number) => void;
  }>,
) => Promise<Core>;

/** Only the neural engine: the files hold no other. */
const ENGINE = 1;
/** Its count begins where the layout is done. */
const FIRST_PERCENT = 30;

/** A core with its language, ready to read one picture after another. */
export class TextReader {
  readonly #core: Core;
  readonly #api: Api;

  private constructor(core: Core, api: Api) {
    this.#core = core;
    this.#api = api;
  }

  /** `words`: trained data of English, unpacked. `progress` goes from 0 to 1 for each picture. Throws when the files are not whole. */
  static async start(
    start: StartCore,
    files: Readonly<{ wasm: ArrayBuffer; words: Uint8Array }>,
    progress: (part: number) => void,
  ): Promise<TextReader> {
    const nowhere = (): void => undefined;
    const core = await start({
      wasmBinary: files.wasm,
      print: nowhere,
      printErr: nowhere,
      TesseractProgress: (percent) =>
        progress(Math.max(0, (percent - FIRST_PERCENT) / (100 - FIRST_PERCENT))),
    });
    core.FS.writeFile("./eng.traineddata", files.words);
    const api = new core.TessBaseAPI();
    if (api.Init(null, "eng", ENGINE) !== 0) throw new Error("The trained data does not fit the core.");
    return new TextReader(core, api);
  }

  /** Throws when the core has no room for the picture. */
  read(grey: Grey): readonly Line[] {
    this.#core.FS.writeFile("/input", asPgm(grey));
    try {
      if (this.#api.SetImageFile(1, 0) !== 0) throw new Error("The core cannot open the picture.");
      if (this.#api.Recognize(null) !== 0) throw new Error("The core cannot read the picture.");
      return linesOf(this.#api.GetTSVText(0));
    } finally {
      this.#core.FS.unlink("/input");
      this.#api.Clear();
    }
  }
}
