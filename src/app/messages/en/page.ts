import type { CameraProblem } from "../../../platform/browser/camera.ts";
import type { UnreadableFile } from "../../../platform/browser/picture.ts";
import type { ScreenProblem } from "../../../platform/browser/screen.ts";
import type { Trouble } from "../phrases.ts";

export const page = {
  name: "Lexithymia",
  privacy: "Nothing you show or open here leaves this device.",
  dropHint: "Drop a picture or a video here",
  asking: {
    title: "Waiting for the camera",
    text: "Your browser may be asking whether this page can use it. Choose “Allow” to go on.",
  } satisfies Trouble,
  opening: (name: string): Trouble => ({ title: "Opening", text: name }),
  cameraProblem: {
    insecure: {
      title: "The camera needs a safe address",
      text: "Browsers give the camera only to pages from https:// or from this very device. Open the page that way, or use a picture.",
    },
    unsupported: {
      title: "This browser offers no camera",
      text: "Try another browser, or use a picture or video.",
    },
    denied: {
      title: "The camera is not allowed",
      text: "You or your browser said no, and that is fine. To change it, allow the camera for this page in the address bar or in the settings of your system, then try again.",
    },
    none: {
      title: "No camera found",
      text: "Plug one in and try again, or use a picture or video.",
    },
    "in-use": {
      title: "The camera is busy",
      text: "Another program may be using it. Close that program, then try again.",
    },
    unplugged: {
      title: "The camera is gone",
      text: "It was unplugged or turned off. Plug it in and try again, or use another.",
    },
  } satisfies Record<CameraProblem, Trouble>,
  choosingScreen: {
    title: "Waiting for a window",
    text: "Your browser is asking which window to share with this page.",
  } satisfies Trouble,
  screenProblem: {
    unsupported: {
      title: "This browser shares no windows",
      text: "Browsers on a computer can. A picture or a video works here, too.",
    },
    "not-chosen": { title: "No window was chosen", text: "That is fine. Nothing was shared." },
    failed: {
      title: "The window could not be shared",
      text: "Your system did not let it. Choose another window, or close the program and open it again.",
    },
  } satisfies Record<ScreenProblem, Trouble>,
  unreadable: {
    title: (name: string) => `“${name}” could not be opened`,
    empty: "The file is empty. Find a whole copy of it.",
    "not-a-picture":
      "Your browser can read it neither as a picture nor as a video. JPEG, PNG, WebP and GIF pictures work.",
    "not-a-video": "Your browser cannot play it as a video. MP4 and WebM videos usually work.",
    damaged: "It is damaged or breaks off before its end. Find a whole copy of it.",
    "too-large": "It has more than 120 million pixels. Make it smaller first.",
  } satisfies Record<UnreadableFile, string> & { title: (name: string) => string },
  failed: {
    title: "The reading could not start",
    text: "A file of this page could not be loaded or run. Reload the page, or try again.",
    detail: "What went wrong",
  },
  tryAgain: "Try again",
  back: "Back to the start",
} as const;
