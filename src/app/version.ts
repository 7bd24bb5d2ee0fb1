/** Put in by the build: see config/vite.config.ts. */
declare const __VERSION__: string;

/** Of the app, as package.json has it. */
export const VERSION = __VERSION__;
