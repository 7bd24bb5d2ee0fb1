/** The reading of one file as it is taken away: what every form of export is written from. */

import { cuesInEnglish } from "../../../recognition/cues/english.ts";
import type { Reading } from "../../../recognition/face.ts";
import type { ModelManifest } from "../../../recognition/manifest.ts";
import { type FaceReport, faceReport } from "../../../recognition/report/face-report.ts";
import type { Subject } from "../../session/session.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import type { Note } from "../../store/kinds/note.ts";
import type { Letters } from "../letters.ts";
import type { Moment } from "../video/moments.ts";
import type { Span, Stretch } from "../video/stretches.ts";

export interface FileReading {
  readonly kind: "picture" | "video";
  /** `size` in bytes. */
  readonly file: { readonly name: string; readonly size: number };
  readonly subject: Subject;
  /** Whether it may tell expressions. Of another person it does when that was asked. */
  readonly expressions: boolean;
  /** The person's own face at rest that it was read beside, where it was. */
  readonly ownNeutral?: Pick<StoredNeutral, "light" | "takenAtMs"> | undefined;
  readonly model: Pick<ModelManifest, "name" | "sha256" | "conformal">;
  /** Of a picture there is one, at 0. */
  readonly moments: readonly Moment[];
  readonly letters: Letters;
  /** How a video was read; absent for a picture. */
  readonly course?: {
    readonly durationMs: number;
    readonly everyMs: number;
    /** Up to where it has been read: `durationMs` when all of it has. */
    readonly readToMs: number;
  };
  /** In the words of `expressions`; of a picture each lasts from 0 to 0. */
  readonly stretches: readonly Stretch[];
  /** Where no face was found. */
  readonly gaps: readonly Span[];
  /** In the order of their moments. */
  readonly notes: readonly Note[];
}

/** What may be told of a face: without expressions a face that was only too hard to name was read, for what moves in it. */
export function toldOf(reading: Reading, { expressions, model }: FileReading): FaceReport {
  const report = faceReport(reading, model.conformal);
  if (expressions) return report;
  const { box, score, kind, because, cues } = report;
  const words = cuesInEnglish(reading.cues);
  return kind === "read" || because === "unsure"
    ? { box, score, kind: "read", cues, words: words || "nothing stands out" }
    : { box, score, kind, ...(because && { because }), cues, words: report.words };
}

/** The faces of a moment by their letters, A before AA. */
export function facesOf(
  { result }: Moment,
  letters: Letters,
): { readonly letter: string; readonly reading: Reading }[] {
  return result.readings
    .map((reading) => ({ letter: letters.get(reading.trackId) ?? "", reading }))
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
}
