import type { Expression } from "../../../recognition/expression.ts";
import type { ExportFormat } from "../../look/export/formats.ts";

/** A video with its timeline and notes, and what can be taken away of a reading. */
export const video = {
  video: {
    player: "Video player",
    play: "Play",
    pause: "Pause",
    frameBack: "1 frame back",
    frameOn: "1 frame on",
    back: "5 s back",
    on: "5 s on",
    halfSpeed: "Half speed",
    sound: "Sound",
    keys: "Keys: space plays and pauses, comma and full stop go one frame, the arrows go five seconds.",
    moment: "Moment in the video",
    position: (at: string, length: string) => `${at} of ${length}`,
    notRead: "Not read yet",
    noPicture: "No picture",
    early: "This moment has not been read in its turn yet. Letters and words may still change.",
    nothing: "Nothing stands out",
    atRest: "At rest",
    like: (words: string) => `Like ${words}`,
    or: (first: string, second: string) => `${first}, or ${second}`,
    andThen: (first: string, second: string) => `${first}. ${second}`,
    /** As they stand after "like". */
    expressions: {
      neutral: "a face at rest",
      happiness: "happiness",
      surprise: "surprise",
      sadness: "sadness",
      anger: "anger",
      disgust: "disgust",
      fear: "fear",
      contempt: "contempt",
    } satisfies Record<Expression, string>,
    meaning: "Show what it may mean",
    meaningNote: "What a movement may mean is a guess. The same one can mean many things.",
    letters:
      "A letter stays with a face while it is in view. When a face has gone, its letter may go to another. Nothing here knows who anyone is.",
    noFace: "No face was found in this video.",
  },
  videoReading: {
    title: "Reading the video",
    opening: "Opening the video to read it …",
    progress: (share: string) => `Reading the whole video: ${share}.`,
    left: (time: string) => `About ${time} left.`,
    stopped: (share: string) => `Reading has stopped at ${share}.`,
    stop: "Stop reading",
    goOn: "Read on",
    read: "The whole video has been read.",
    sparse: (time: string) =>
      `It is long, so it is read once every ${time}. What comes and goes in between is missed.`,
    brokenOff: (at: string) =>
      `From ${at} on no other picture comes: the video may break off there. It is read up to there.`,
    unseekable:
      "Your browser cannot move about in this video. It can only be read while it plays, and has no timeline.",
  },
  videoList: {
    title: (count: number) => `Everything as a list (${count})`,
    text: "Choose a time to go there.",
    span: (from: string, to: string) => `${from} to ${to}`,
  },
  notes: {
    title: "Notes",
    kept: "Notes are kept on this device, with the name and size of the file. The file itself is not.",
    notKept:
      "Your browser keeps nothing for this page. Notes are gone when you close it, unless you export them.",
    failed: "The note could not be kept. Copy what you wrote, or try again.",
    setAside:
      "Some notes could not be read. They are set aside, not deleted, and come with a copy of your data.",
    label: (at: string) => `A note at ${at}`,
    add: "Add the note",
    change: "Change",
    changing: (at: string) => `Change the note at ${at}`,
    keep: "Keep the change",
    leave: "Leave it as it was",
    remove: "Delete",
    removed: "The note is deleted.",
    bringBack: "Bring it back",
  },
  exporting: {
    open: "Export",
    title: "Take the reading with you",
    text: "A file is made on this device. It holds what was read and your notes. There is no picture in it.",
    partial: (share: string) =>
      `So far ${share} of the video has been read. That is what the file will hold.`,
    leftOut:
      "Because this is another person’s face, it holds what moves and no expressions. You can have them in it.",
    ask: "If it is about another person, ask them before you pass it on.",
    formats: {
      html: { name: "Page", text: "To read and to print, in any browser (HTML)." },
      vtt: { name: "Captions", text: "For video players (WebVTT)." },
      csv: { name: "Table", text: "For spreadsheets (CSV)." },
      json: { name: "Data", text: "For programs, with everything (JSON)." },
    } satisfies Record<ExportFormat, { name: string; text: string }>,
    close: "Close",
  },
  /** Of the page, and of the captions, that are taken away. */
  exported: {
    title: (file: string) => `What faces show in “${file}”`,
    about:
      "A program looked at the faces and wrote this. It says how faces look, never what anyone feels. The same movement can mean many things, and the program can be wrong.",
    leftOut: "Expressions are left out. Only what moves is told.",
    guess: "What a face may be showing is a guess.",
    facts: "How it was read",
    file: "File",
    size: "Size",
    length: "Length",
    model: "Model",
    made: "Made on",
    readings: "Readings",
    every: (count: string, time: string) => `${count}, one every ${time}`,
    upTo: (at: string) => `The video was read up to ${at}.`,
    timeline: "Over time",
    timelineText: "Each face is a line. The table below says the same in words.",
    table: "Moment by moment",
    tableOfPicture: "Face by face",
    from: "From",
    to: "To",
    face: "Face",
    what: "What is seen",
    notes: "Notes",
    at: "At",
    note: "Note",
    noteAt: (text: string) => `Note: ${text}`,
  },
} as const;
