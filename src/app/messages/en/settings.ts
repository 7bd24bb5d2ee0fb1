import type { StorageTrouble } from "../../store/preferences.ts";

export const settings = {
  settings: {
    licences: "Licences of what others made",
    modelCard: "What the model is for, and where it fails",
    version: (version: string) => `Lexithymia, version ${version}`,
    title: "Settings",
    language: "Language",
    textSize: "Size of the text",
    textSizes: { normal: "As usual", large: "Larger", larger: "Larger still", largest: "Largest" },
    theme: "Light or dark",
    themes: { system: "As this device has it", light: "Light", dark: "Dark" },
    anyCamera: "Whichever the browser prefers",
    camerasUnknown: "Others are named here once this page has been allowed to use a camera.",
    cameraGone:
      "The camera you chose is not there at the moment. Until it is, whichever the browser prefers is used.",
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
} as const;
