/** For people: what each face looks like, in words. Numbers are in the other formats. */

import type { FaceReport } from "../recognition/report/face-report.ts";
import { oneLine } from "./failure.ts";
import type { Format } from "./formats.ts";
import type { PictureReport } from "./picture-report.ts";

/** A longer name pushes the rest of its line to the right, rather than every line. */
const WIDEST_NAME = 48;
const GAP = "  ";

export function tableFormat(sources: readonly string[]): Format {
  const lengths = sources.map((source) => oneLine(source).length);
  const width = Math.max("PICTURE".length, ...lengths.filter((length) => length <= WIDEST_NAME));
  const line = (name: string, face: string, where: string, words: string): string =>
    `${[name.padEnd(width), face.padStart(4), where.padEnd(20), words].join(GAP).trimEnd()}\n`;
  return {
    head: line("PICTURE", "FACE", "WHERE", "WHAT IT SHOWS"),
    picture(report) {
      const name = oneLine(report.source);
      if (report.faces.length === 0) return line(name, "", "", `no face found${animation(report)}`);
      return report.faces
        .map((face, i) =>
          line(
            i === 0 ? name : "",
            String(i + 1),
            place(face),
            whatItShows(face) + (i === 0 ? animation(report) : ""),
          ),
        )
        .join("");
    },
  };
}

/** "looks a bit like surprise; outer brows up, jaw dropped". */
function whatItShows({ words, cues }: FaceReport): string {
  return [words, ...(cues.length > 0 ? [cues.map((cue) => cue.words).join(", ")] : [])].join("; ");
}

/** "at 120,80 64x70": the box's top left corner and its size, in pixels. */
function place({ box }: FaceReport): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return `at ${x},${y} ${width}x${height}`;
}

function animation({ frames }: PictureReport): string {
  return frames > 1 ? ` (first of ${frames} frames)` : "";
}
