import type { Keeping } from "../../offline/offline.ts";

export const offline = {
  offline: {
    newer: "A newer version of this page is ready.",
    reload: "Reload",
    later: "Later",
    keeping: {
      "being-kept": "This page is being put on this device, so that it opens without the internet, too.",
      kept: "This page is kept on this device and opens without the internet, too. Erasing your data does not remove it.",
      "not-kept": "This page is not kept on this device: it needs the internet each time it opens.",
    } satisfies Record<Keeping, string>,
  },
} as const;
