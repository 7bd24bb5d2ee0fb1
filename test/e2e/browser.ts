/** Starts the browser that is there, with a camera that plays a clip. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";

export interface FakeCamera {
  /** A `.y4m` or `.mjpeg` file, played in a loop by one camera. Without it a test picture is shown. */
  readonly clip?: string;
  readonly cameras?: number;
}

export interface BrowserOptions {
  readonly camera?: FakeCamera | undefined;
  /** What a page gets that asks for a screen: the tab with this title, chosen without a dialog. */
  readonly sharedTab?: string;
}

/** Quiet on the network too: what the page asks for is what is seen. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Every page compiles its engine anew: to optimise it, too, takes a busy machine longer than most tests read for.
  "--js-flags=--liftoff-only",
];

/** @throws Error saying how to get a browser when there is none. */
export function startBrowser({ camera, sharedTab }: BrowserOptions = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      "no Chromium, Chrome or Edge was found: install one, or name one in LEXITHYMIA_BROWSER; `npm test` installs one",
    );
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...sandboxFlags(), ...cameraFlags(camera), ...screenFlags(sharedTab)],
  });
}

/** Chromium refuses to run as root inside its sandbox. */
function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function screenFlags(sharedTab: string | undefined): string[] {
  return sharedTab === undefined ? [] : [`--auto-select-tab-capture-source-by-title=${sharedTab}`];
}

function cameraFlags(camera: FakeCamera | undefined): string[] {
  if (camera === undefined) return [];
  return [
    `--use-fake-device-for-media-stream=device-count=${camera.cameras ?? 1}`,
    ...(camera.clip === undefined ? [] : [`--use-file-for-fake-video-capture=${camera.clip}`]),
  ];
}
