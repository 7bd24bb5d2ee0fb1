/** Everything the page says, in English: the language the others are translated from. Short sentences, second person, no praise and no alarm. */

import type { CameraProblem } from "../../platform/browser/camera.ts";
import type { UnreadableFile } from "../../platform/browser/picture.ts";
import { inEnglish } from "../../recognition/english.ts";
import type { Explanation } from "../../recognition/explain.ts";
import type { UnreadReason } from "../../recognition/face.ts";
import type { StorageTrouble } from "../store/preferences.ts";
import { capitalized, type Trouble } from "./phrases.ts";

export const en = {
  name: "Lexithymia",
  privacy: "Nothing you show or open here leaves this device.",
  dropHint: "Drop a picture or a video here",

  welcome: {
    title: "Words for what a face shows",
    lead: "Some people find it hard to name what they see in a face. This page watches how a face moves and says, in plain words, what it may be showing.",
    does: "What it does",
    doesList: [
      "It finds the faces in your camera, a picture or a video.",
      "It says what each may show: one word, or two, or three.",
      "It says so when it cannot tell.",
    ],
    doesNot: "What it does not do",
    doesNotList: [
      "It does not know what anyone feels. Faces and feelings often differ.",
      "It does not recognise who someone is.",
      "It does not keep what it sees, and sends nothing.",
    ],
    begin: "Begin",
    startCamera: "Start the camera",
    cameraNote:
      "The camera picture is read for movements of the face, here on this device; nothing is kept and nothing leaves it.",
    openFile: "Open a picture or video",
    fileNote: "Or drop one anywhere on this page, or paste it.",
    drawnFace: "Try it with a drawn face",
    portrait: "A drawn face with a slight smile",
  },

  live: {
    title: "What the faces show",
    titleOne: "What the face shows",
    note: "This is how a face looks, not what someone feels. If it matters, ask.",
    preparing: "Getting ready to read. The first time takes a few seconds.",
    reading: "Looking …",
    noFaceTitle: "No face found",
    noFaceLive: "Come a little closer, face the camera, or find more light.",
    noFacePicture: "A face is found best when it is seen from the front and not too small.",
    stop: "Stop",
    close: "Close",
    camera: "Camera",
    mirror: "Mirror",
    openFile: "Open another file",
    unnamedCamera: (number: number) => `Camera ${number}`,
    cameraPicture: "Your camera",
    drawnFacePicture: "A drawn face that moves",
    drawnFaceNote: "This face is drawn. It goes from rest to a smile, back to rest, and to surprise.",
    videoPicture: (name: string) => `Video: ${name}`,
    picturePicture: (name: string) => `Picture: ${name}`,
    faceLetter: (letter: string) => `Face ${letter}`,
    spokenFace: (letter: string, sentence: string) => `Face ${letter}: ${sentence}.`,
    spokenNoFace: "No face found.",
    pausedTitle: "Paused",
    pausedCamera: "This page was out of sight, so the camera was turned off.",
    paused: "This page was out of sight, so nothing was read.",
    goOn: "Go on",
  },

  /** What a face shows, as a sentence without its full stop. */
  shows: (explanation: Explanation) => capitalized(inEnglish(explanation)),

  advice: {
    turned: "It can be read when it looks this way.",
    small: "It can be read from nearer by.",
    dark: "It can be read in more light.",
    blurred: "It can be read when it is in focus and still.",
    covered: "It can be read when nothing is in front of it.",
    unsure: "It could be many things. That is often so.",
  } satisfies Record<UnreadReason, string>,

  trust: {
    title: "How far can this be trusted?",
    text: "It was taught with pictures that people had put words to, and people often choose different words for the same face. It is least sure of fear, disgust and contempt, and it may be worse for faces unlike those it was taught with.",
    measured: (protocol: string, images: number, agreed: number) =>
      `On ${new Intl.NumberFormat("en").format(images)} pictures it had never seen (${protocol}) its first word was the one on record in ${agreed} of 100.`,
    failures: "What is known of how it fails:",
    runs: (model: string, runtime: string) => `Model: ${model}. Runs on ${runtime}.`,
  },

  settings: {
    version: (version: string) => `Lexithymia, version ${version}`,
    title: "Settings",
    language: "Language",
    textSize: "Size of the text",
    textSizes: { normal: "As usual", large: "Larger", larger: "Larger still", largest: "Largest" },
    theme: "Light or dark",
    themes: { system: "As this device has it", light: "Light", dark: "Dark" },
  },

  ownData: {
    title: "Your data",
    text: "Your choices are kept in this browser, on this device, and nowhere else. No picture is kept.",
    stored: (records: number, size: string) =>
      `${records === 1 ? "One record" : `${records} records`}, ${size} in all.`,
    nothing: "Nothing is kept yet.",
    setAside: (records: number) =>
      records === 1
        ? "One record could not be read. It is set aside and comes with the copy."
        : `${records} records could not be read. They are set aside and come with the copy.`,
    save: "Save a copy",
    readIn: "Read in a copy",
    erase: "Erase everything",
    eraseTitle: "Erase everything that is kept here?",
    eraseText:
      "Your choices go back to what they were at the beginning. This cannot be undone; a saved copy can be read in again.",
    eraseSure: "Yes, erase it",
    keep: "No, keep it",
    erased: "Everything is erased. Nothing is kept any more.",
    blocked: "Another tab with this page holds on to it. Close the other tabs; it is erased then.",
    failed: "That did not work. Nothing was changed.",
    taken: (records: number) =>
      records === 1 ? "One record was taken over." : `${records} records were taken over.`,
    keptHere: (records: number) => `What is here is newer: ${records}.`,
    broken: (records: number) => `Could not be read and was set aside: ${records}.`,
    unreadable: {
      "not-json": "This is no copy saved by this page: it is not JSON. Nothing was changed.",
      "not-an-export": "This is no copy saved by this page. Nothing was changed.",
      "newer-format":
        "This copy was saved by a newer version of this page. Reload the page and try again. Nothing was changed.",
    },
  },

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

  /** Said where choices are not kept as usual. */
  storage: {
    denied:
      "Your browser keeps nothing for this page, as some private windows do. Everything works; what you choose is forgotten when you close it.",
    full: "There is no room left to keep what you chose. It holds until you close this page.",
    blocked:
      "Another tab with this page stands in the way, so nothing is kept for now. Close the other tabs, then reload this one.",
    outdated:
      "A newer version of this page has been opened in this browser. Reload this tab to go on with it; until then nothing is kept.",
    newer:
      "A newer version of this page keeps your choices. They are left as they are; what you choose now is forgotten when you close this page.",
    aborted: "What you chose could not be kept. It holds until you close this page.",
    "set-aside":
      "The choices you made before could not be read. They were set aside, not deleted, and the usual ones are in use.",
  } satisfies Record<StorageTrouble, string>,

  tryAgain: "Try again",
  back: "Back to the start",
} as const;
