/** A process that serves the small site, for the tests that start and stop one; DATA_DIR must say where its keys lie. */
import { run } from "../../src/server/serve.ts";
import { RENDERING, SMALL_SITE } from "./small-site.ts";

await run(() => ({ site: () => SMALL_SITE, rendering: RENDERING }), "/dev/null/no-data-folder");
