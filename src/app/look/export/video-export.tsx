import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { OwnNeutral } from "../neutral/own-neutral.ts";
import type { FileNotes, NotedFile } from "../notes/file-notes.ts";
import type { Review } from "../video/review.ts";
import { ExportButton } from "./export-button.tsx";
import type { FileReading } from "./file-reading.ts";

interface VideoExportProps {
  readonly file: NotedFile;
  readonly review: Review;
  /** Undefined while they are not known. */
  readonly notes: FileNotes | undefined;
  readonly recognizer: BrowserRecognizer;
  readonly own: Pick<OwnNeutral, "inForce">;
}

/** What has been read of a video so far can be taken away at any time. */
export function VideoExport({ file, review, notes, recognizer, own }: VideoExportProps) {
  const { subject, meaning, whole, letters, stretches, gaps, readToMs } = review;
  const extent = whole.extent.value;
  if (extent === undefined || whole.moments.value.length === 0) return null;
  const { durationMs, everyMs } = extent;
  const reading = (): FileReading => ({
    kind: "video",
    file: { name: file.name, size: file.size },
    subject,
    expressions: subject === "myself" || meaning.value,
    ownNeutral: own.inForce.value,
    model: recognizer.manifest,
    moments: whole.moments.value,
    letters: letters.value,
    course: { durationMs, everyMs, readToMs: readToMs.value },
    stretches: stretches.value,
    gaps: gaps.value,
    notes: notes?.list.value.map(({ value }) => value) ?? [],
  });
  return (
    <ExportButton
      kind="video"
      reading={reading}
      readShare={durationMs === 0 ? 1 : readToMs.value / durationMs}
      {...(subject === "another-person" && { meaning })}
    />
  );
}
