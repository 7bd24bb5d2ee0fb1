import type { CaptureFault } from "../../../recognition/take-neutral.ts";

/** The person's own face at rest: offered, taken, used, kept. */
export const neutral = {
  neutral: {
    title: "Your face at rest",
    why: "Faces differ at rest. Beside your own, a slight movement may be told from how you always look.",
    kept: "Measures of your face are kept on this device for you alone. No picture is.",
    offer: "Hold your face at rest for ten seconds",
    outdated: (light: string, day: string) =>
      `“${light}”, ${day}, was taken with an earlier model, so it is not used. It is still kept. To go on, take it anew.`,
    inUse: (light: string, day: string) => `Beside your face at rest: “${light}”, ${day}`,
    unused: "Not beside your face at rest",
    forFile: "Beside your face at rest?",
    several:
      "More than one face is in view, so yours at rest is not used: it cannot be known which of them is yours.",
    onlyHeld: "It cannot be kept here, so it holds until you close this page.",
    which: "Read beside",
    oneOf: (light: string, day: string) => `“${light}”, ${day}`,
    none: "Nothing: as any face",
    anew: "Take it anew",
    erase: "Erase this one",
    taking: {
      waiting: "Look into the camera",
      waitingText: "The ten seconds begin when your face is found.",
      holding: "Let your face rest",
      holdingText: "Look into the camera. There is nothing else to do.",
      begun: "Ten seconds have begun.",
      cancel: "Cancel",
      taken: "Your face at rest was taken.",
      light: "What is the light like here?",
      lightText: "Light changes how a face is read. In another light, take another.",
      lights: ["Daylight", "Lamp in the evening", "Dim light"],
      ownLight: "Your word for the light",
      lightMissing: "Choose or write a word for the light first.",
      keep: "Keep it",
      discard: "Do not keep it",
      refused: "It was not taken this time",
      because: {
        short:
          "Your face was not in view for long enough. Stay before the camera until the ten seconds are over.",
        interrupted:
          "Another face came into view, or yours was lost on the way. It helps to be alone in the picture and to stay in it.",
        unreadable: "Your face could not be read well enough. More light helps, and looking straight ahead.",
        unsteady: "Your face moved. That happens easily. Sitting down and breathing out may help.",
        expressive:
          "It looks a bit like a smile or a surprise, and faces hardly rest so. Let your mouth and brows go loose.",
      } satisfies Record<CaptureFault, string>,
      again: "Try again",
      leave: "Leave it for now",
    },
    list: {
      text: "With these, your face is held against itself. Each belongs to a camera and a light.",
      camera: (label: string) => `Camera: ${label}`,
      unnamedCamera: "A camera without a name",
      outdated: "Taken with an earlier model: not used now.",
      erase: (light: string, day: string) => `Erase “${light}”, ${day}`,
      eraseShort: "Erase",
      erased: "It is erased.",
      failed: "That did not work. It is still there.",
    },
  },
} as const;
