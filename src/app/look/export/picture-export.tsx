import { useSignal } from "@preact/signals";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { Shown, Subject } from "../../session/session.ts";
import { wordsOf } from "../face-words.ts";
import type { LiveReading } from "../live-reading.ts";
import type { OwnNeutral } from "../neutral/own-neutral.ts";
import { ExportButton } from "./export-button.tsx";
import type { FileReading } from "./file-reading.ts";

interface PictureExportProps {
  readonly shown: Extract<Shown, { kind: "picture" }>;
  readonly subject: Subject;
  readonly live: LiveReading;
  readonly recognizer: BrowserRecognizer;
  readonly own: Pick<OwnNeutral, "inForce">;
}

/** Once a picture has been read, what was read can be taken away. */
export function PictureExport({ shown, subject, live, recognizer, own }: PictureExportProps) {
  const meaning = useSignal(false);
  const result = live.latest.value;
  if (result === undefined) return null;
  const expressions = subject === "myself" || meaning.value;
  const { letters } = live.overlay;
  const reading = (): FileReading => ({
    kind: "picture",
    file: { name: shown.name, size: shown.size },
    subject,
    expressions,
    ownNeutral: own.inForce.value,
    model: recognizer.manifest,
    moments: [{ atMs: 0, result }],
    letters,
    stretches: wordsOf(result.readings, letters, expressions ? "myself" : subject).map(
      ({ letter, saying }) => ({ letter, saying, fromMs: 0, toMs: 0 }),
    ),
    gaps: [],
    notes: [],
  });
  return (
    <ExportButton
      kind="picture"
      reading={reading}
      readShare={1}
      {...(subject === "another-person" && { meaning })}
    />
  );
}
