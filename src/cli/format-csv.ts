/** One row for each face, quoted as RFC 4180 says. A picture without faces has no row; JSON lines have it. */
import { EXPRESSIONS } from "../recognition/expression.ts";
import type { Format } from "./formats.ts";
import type { FaceReport, PictureReport } from "./picture-report.ts";

const COLUMNS = [
  "source",
  "width",
  "height",
  "frames",
  "face",
  "box_x",
  "box_y",
  "box_width",
  "box_height",
  "score",
  "kind",
  "because",
  "set",
  "intensity",
  "level",
  "blend",
  "derived_pleasantness",
  "derived_energy",
  "cues",
  "words",
  ...EXPRESSIONS,
];

type Cell = string | number | undefined;

export function csvFormat(): Format {
  return {
    head: row(COLUMNS),
    picture: (report) => report.faces.map((face, i) => row(cells(report, face, i + 1))).join(""),
  };
}

function cells({ source, width, height, frames }: PictureReport, face: FaceReport, number: number): Cell[] {
  const { box, score, kind, because, expression, intensity, blend, derived, cues, words } = face;
  return [
    source,
    width,
    height,
    frames,
    number,
    box.x,
    box.y,
    box.width,
    box.height,
    score,
    kind,
    because,
    expression?.set.join(" "),
    intensity?.value,
    intensity?.level,
    blend?.join(" "),
    derived?.pleasantness,
    derived?.energy,
    cues.map(({ cue }) => cue).join(" "),
    words,
    ...EXPRESSIONS.map((name) => expression?.probabilities[name]),
  ];
}

/** A record with its line end, which RFC 4180 wants to be CRLF. */
export function row(values: readonly Cell[]): string {
  return `${values.map(quoted).join(",")}\r\n`;
}

function quoted(value: Cell = ""): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
