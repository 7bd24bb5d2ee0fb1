import { cuesInEnglish } from "../../../recognition/cues/english.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import { inEnglish } from "../../../recognition/english.ts";
import type { Explanation } from "../../../recognition/explain.ts";
import type { UnreadReason } from "../../../recognition/face.ts";
import { capitalized } from "../phrases.ts";

export const look = {
  live: {
    titleCues: "What moves in the face",
    titleCuesMany: "What moves in the faces",
    nothingMoves: "Nothing stands out. A face at rest, or a movement too small to see.",
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
    screenPicture: "The window you chose",
    videoPicture: (name: string) => `Video: ${name}`,
    picturePicture: (name: string) => `Picture: ${name}`,
    faceLetter: (letter: string) => `Face ${letter}`,
    spokenFace: (letter: string, sentence: string) => `Face ${letter}: ${sentence}.`,
    spokenNoFace: "No face found.",
    pausedTitle: "Paused",
    pausedCamera: "This page was out of sight, so the camera was turned off.",
    paused: "This page was out of sight, so nothing was read.",
    pausedScreen:
      "This page was out of sight, so nothing was read. With the small view on top it goes on reading.",
    goOn: "Go on",
  },
  /** What a face shows, as a sentence without its full stop. */
  shows: (explanation: Explanation) => capitalized(inEnglish(explanation)),
  /** What moved in a face, one thing after another, without a full stop. Left is the subject's. */
  moves: (cues: readonly CueInWords[]) => capitalized(cuesInEnglish(cues)),
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
} as const;
