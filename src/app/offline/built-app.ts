/** What a build of the app consists of, as its service worker is told: see config/offline.ts. */

export interface BuiltFile {
  /** From the folder the app lies in: `assets/index-98iUnkO3.js`. */
  readonly path: string;
  /** Of its content, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface BuiltApp {
  /** Differs as soon as anything in the app does. */
  readonly version: string;
  /** Sent with every file, whether or not the host sends them. */
  readonly headers: Readonly<Record<string, string>>;
  /** All of it: the page, models, WebAssembly, fonts, languages. */
  readonly files: readonly BuiltFile[];
}
