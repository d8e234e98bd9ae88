/** Journeys in Debian's Chromium and Firefox ESR, against the real server on this machine. */
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// Below the range from which the system takes ports for outgoing connections: nobody else can hold them.
const PORT = 24731;
const NEUTRAL_PORT = 24732;
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const firefox = process.env["FIREFOX"] ?? "/usr/bin/firefox-esr";

/** Without these Chromium looks for its maker's hosts at every start. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The same for Firefox; times and start pages off. */
const QUIET_FIREFOX = {
  "browser.startup.homepage": "about:blank",
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
};

const chromiumUse = {
  browserName: "chromium",
  launchOptions: { executablePath: chromium, args: QUIET },
} as const;
const firefoxUse = (prefs: Readonly<Record<string, boolean | number>>) =>
  ({
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: { executablePath: firefox, firefoxUserPrefs: { ...QUIET_FIREFOX, ...prefs } },
  }) as const;

const JOURNEYS = /journeys\/.*\.journey\.ts$/;
const WITHOUT_SCRIPT = /journeys\/.*\.noscript\.ts$/;

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 360, height: 640 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    { name: "chromium", testMatch: JOURNEYS, grepInvert: /@firefox/, use: chromiumUse },
    { name: "firefox", testMatch: JOURNEYS, grepInvert: /@chromium/, use: firefoxUse({}) },
    {
      name: "chromium-noscript",
      testMatch: WITHOUT_SCRIPT,
      use: { ...chromiumUse, javaScriptEnabled: false },
    },
    { name: "firefox-noscript", testMatch: WITHOUT_SCRIPT, use: firefoxUse({ "javascript.enabled": false }) },
  ],
  webServer: [
    {
      command: `node tests/journeys/neutral-server.mjs ${NEUTRAL_PORT}`,
      url: `http://127.0.0.1:${NEUTRAL_PORT}/`,
      reuseExistingServer: false,
    },
    {
      command: "node dist/server.mjs",
      url: `http://127.0.0.1:${PORT}/healthz`,
      env: {
        PORT: String(PORT),
        EXIT_URL: `http://127.0.0.1:${NEUTRAL_PORT}/`,
        // One for each user of this machine; the server makes it.
        DATA_DIR: join(tmpdir(), `habits-journeys-${userInfo().uid}`),
      },
      reuseExistingServer: false,
    },
  ],
});
