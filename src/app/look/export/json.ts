/** A reading as JSON: docs/export.md says what each field means. Numbers are numbers, times milliseconds, nothing is in anyone's language. */
import { CUE_DEFINITIONS } from "../../../recognition/cues/cue-table.ts";
import type { Saying } from "../face-words.ts";
import { type FileReading, facesOf, toldOf } from "./file-reading.ts";

/** Grows when something in it changes its meaning or goes away. */
const FORMAT_VERSION = 1;

const ABOUT =
  "How faces look, as a program sees it; not what anyone feels. Letters and tracks hold while a face is in view and do not say who it is.";

export interface Making {
  readonly appVersion: string;
  readonly madeAt: Date;
}

export function jsonOf(reading: FileReading, { appVersion, madeAt }: Making): string {
  const { kind, file, subject, expressions, ownNeutral, model, moments, letters } = reading;
  const { course, stretches, notes } = reading;
  const { width, height } = moments[0]?.result ?? { width: 0, height: 0 };
  return `${JSON.stringify(
    {
      format: "lexithymia-reading",
      formatVersion: FORMAT_VERSION,
      appVersion,
      exportedAt: madeAt.toISOString(),
      about: ABOUT,
      file: { name: file.name, size: file.size, kind },
      model: { name: model.name, sha256: model.sha256, coverage: model.conformal.coverage },
      how: {
        subject,
        expressions: expressions ? "included" : "left-out",
        ...(ownNeutral && {
          ownNeutral: { takenAt: new Date(ownNeutral.takenAtMs).toISOString(), light: ownNeutral.light },
        }),
        overTime: kind === "video",
        width,
        height,
        ...(course && { ...rounded(course), complete: course.readToMs >= course.durationMs }),
      },
      readings: moments.map((moment) => ({
        atMs: milliseconds(moment.atMs),
        faces: facesOf(moment, letters).map(({ letter, reading: face }) => ({
          letter,
          track: face.trackId,
          ...toldOf(face, reading),
        })),
      })),
      stretches: stretches.map(({ letter, fromMs, toMs, saying }) => ({
        letter,
        fromMs: milliseconds(fromMs),
        toMs: milliseconds(toMs),
        ...stretchOf(saying),
      })),
      notes: notes.map(({ momentMs, text, writtenAtMs }) => ({
        momentMs: milliseconds(momentMs),
        text,
        writtenAt: new Date(writtenAtMs).toISOString(),
      })),
    },
    undefined,
    1,
  )}\n`;
}

function stretchOf(saying: Saying) {
  const cues = saying.cues.map(({ cue, side }) => ({
    cue,
    actionUnit: CUE_DEFINITIONS[cue].actionUnit,
    ...(side && { side }),
  }));
  if (saying.kind === "moves") return { kind: "read", cues };
  if (saying.kind !== "looks-like") return { kind: "unread", because: saying.kind, cues };
  const { expressions, blend } = saying.explanation;
  return { kind: "read", set: expressions, ...(blend && { blend }), cues };
}

function rounded(course: NonNullable<FileReading["course"]>) {
  const { durationMs, everyMs, readToMs } = course;
  return {
    durationMs: milliseconds(durationMs),
    everyMs: milliseconds(everyMs),
    readToMs: milliseconds(readToMs),
  };
}

/** To a thousandth: what a video's clock adds beyond that is noise of its arithmetic. */
function milliseconds(ms: number): number {
  return Number(ms.toFixed(3));
}
