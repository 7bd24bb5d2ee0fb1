import type { Evidence } from "./evidence.ts";

/** Put in by the build: see config/vite.config.ts. */
declare const __EVIDENCE__: Evidence;

/** By the records that were there when the app was built. */
export const EVIDENCE = __EVIDENCE__;
