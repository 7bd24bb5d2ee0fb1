import type { Missing } from "../../look/told/availability.ts";
import type { ChangeKind } from "../../look/told/change-kind.ts";
import type { Way } from "../../look/told/ways.ts";

/** Ways to be told of a change beside the words on the page. */
export const told = {
  told: {
    title: "Ways to be told",
    text: "The words beside the picture are always there. You can be told of a change in other ways, too. Each is off until you turn it on. At most one change in three seconds is told, and nothing is once you stop or pause.",
    tryIt: "Try it",
    tryEach: { sound: "Try each sound", vibration: "Try each pattern" },
    ways: {
      words: {
        name: "Large words on the picture",
        text: "The newest words, at the lower edge of the picture.",
      },
      sound: { name: "A soft sound", text: "Two or three short, quiet notes for each kind of change." },
      speech: { name: "Speech", text: "A voice on this device says the words that stand on the page." },
      vibration: {
        name: "Vibration",
        text: "A short pattern for each kind of change, where the device can.",
      },
    } satisfies Record<Way, { name: string; text: string }>,
    kinds: {
      up: {
        name: "Something moved up",
        sound: "a low note, then a high one",
        vibration: "short, then long",
      },
      down: {
        name: "Something moved down",
        sound: "a high note, then a low one",
        vibration: "long, then short",
      },
      other: {
        name: "Something else changed",
        sound: "the same note twice",
        vibration: "short, and short again",
      },
      rest: { name: "The face is at rest", sound: "one long, low note", vibration: "one long one" },
      unread: {
        name: "The face cannot be read",
        sound: "three short, low notes",
        vibration: "three short ones",
      },
    } satisfies Record<ChangeKind, { name: string; sound: string; vibration: string }>,
    screenReader: {
      name: "Tell a screen reader as well",
      text: "If you use a screen reader, it reads changes, too. Turn this off if the two speak over each other.",
    },
    missing: {
      "no-sound": "Not available: this browser plays no sounds made by a page.",
      "no-speech": "Not available: this browser does not speak.",
      "no-own-voice":
        "Not available: this device has no voice of its own for this language. Other voices may send the words away to be spoken, so they are not used.",
      "no-vibration": "Not available: this browser cannot make a device vibrate. Chrome on Android can.",
    } satisfies Record<Missing, string>,
  },
} as const;
