/** The boxes on the picture: painted outside the framework, as often as the screen is. */

import type { FrameReadings } from "../../platform/browser/engine/protocol.ts";
import type { CueInWords } from "../../recognition/cues/read-cues.ts";
import type { Box, Point } from "../../recognition/geometry.ts";
import { type CueMark, cueMarks } from "./cue-marks.ts";
import { colourOf, type Letters } from "./letters.ts";

/** What is painted now; whoever reads frames replaces it. */
export interface Overlay {
  readings: FrameReadings | undefined;
  letters: Letters;
  /** What of each face's movements the words tell, by track: the same is marked on the face. */
  told: ReadonlyMap<number, readonly CueInWords[]>;
  mirrored: boolean;
}

/** On whatever picture, in both themes. */
const LIGHT = "#fffdf9";

/** A box moves to where its face is within about twice this time: it neither trembles nor trails behind. */
const FOLLOW_MS = 45;
/** After a longer gap a box jumps rather than glides. */
const GLIDE_WITHIN_MS = 250;

export type ShownBoxes = ReadonlyMap<number, Box>;

/** Moves the shown boxes towards the faces, for `elapsedMs`. In the pixels of the frame that was read. */
export function glide(shown: ShownBoxes, readings: FrameReadings | undefined, elapsedMs: number): ShownBoxes {
  const share = elapsedMs > GLIDE_WITHIN_MS ? 1 : 1 - Math.exp(-elapsedMs / FOLLOW_MS);
  return new Map(
    readings?.readings.map(({ trackId, face: { box } }) => {
      const from = shown.get(trackId) ?? box;
      const towards = (key: keyof Box): number => from[key] + (box[key] - from[key]) * share;
      return [
        trackId,
        { x: towards("x"), y: towards("y"), width: towards("width"), height: towards("height") },
      ];
    }),
  );
}

function pointOnView({ x, y }: Point, frame: View, view: View, mirrored: boolean): Point {
  const scaled = (x * view.width) / frame.width;
  return { x: mirrored ? view.width - scaled : scaled, y: (y * view.height) / frame.height };
}

/** A box in the frame's pixels, as it lies on a view of another size, mirrored or not. */
export function onView(box: Box, frame: View, view: View, mirrored: boolean): Box {
  const [sx, sy] = [view.width / frame.width, view.height / frame.height];
  const x = box.x * sx;
  const width = box.width * sx;
  return { x: mirrored ? view.width - x - width : x, y: box.y * sy, width, height: box.height * sy };
}

/** Paints `overlay` on `canvas`, which lies over the picture, until `signal` is aborted. */
export function paintOverlay(canvas: HTMLCanvasElement, overlay: Overlay, signal: AbortSignal): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  let shown: ShownBoxes = new Map();
  let lastMs = performance.now();
  let painted = "";

  function paint(nowMs: number): void {
    if (signal.aborted) return;
    requestAnimationFrame(paint);
    shown = glide(shown, overlay.readings, nowMs - lastMs);
    lastMs = nowMs;
    const view = { width: canvas.clientWidth, height: canvas.clientHeight };
    const boxes = boxesOnView(shown, overlay, view);
    // Clearing and painting costs the screen's compositor time even where nothing has changed.
    const marks = marksOnView(overlay, view);
    const picture = JSON.stringify([boxes, marks, view, window.devicePixelRatio]);
    if (picture === painted) return;
    painted = picture;
    prepare(canvas, context!, view);
    for (const mark of marks) paintMark(context!, mark);
    for (const { box, letter } of boxes) paintBox(context!, box, letter);
  }
  requestAnimationFrame(paint);
}

interface View {
  readonly width: number;
  readonly height: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface PlacedMark extends CueMark {
  readonly colour: string;
}

/** In CSS pixels of the view, to a pixel: a mesh trembles by less. */
function marksOnView({ readings, letters, told, mirrored }: Overlay, view: View): PlacedMark[] {
  if (readings === undefined) return [];
  const onto = (point: Point): Point => {
    const { x, y } = pointOnView(point, readings, view, mirrored);
    return { x: Math.round(x), y: Math.round(y) };
  };
  return readings.readings.flatMap(({ trackId, face }) =>
    cueMarks(face.keyPoints, told.get(trackId) ?? []).map(({ from, to }) => ({
      from: onto(from),
      to: onto(to),
      colour: colourOf(letters.get(trackId) ?? ""),
    })),
  );
}

/** In CSS pixels of the view, to a tenth. */
function boxesOnView(shown: ShownBoxes, { readings, letters, mirrored }: Overlay, view: View) {
  if (readings === undefined) return [];
  return Array.from(shown, ([trackId, inFrame]) => {
    const { x, y, width, height } = onView(inFrame, readings, view, mirrored);
    return {
      box: { x: round(x), y: round(y), width: round(width), height: round(height) },
      letter: letters.get(trackId) ?? "",
    };
  });
}

/** Gives the canvas as many pixels as the screen has there, and clears it. */
function prepare(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height }: View,
): void {
  const density = window.devicePixelRatio;
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
}

/** An arrow, light on dark as the boxes are, its head a third of its length. */
function paintMark(context: CanvasRenderingContext2D, { from, to, colour }: PlacedMark): void {
  const [dx, dy] = [(from.x - to.x) / 2.6, (from.y - to.y) / 2.6];
  const arrow = new Path2D();
  arrow.moveTo(from.x, from.y);
  arrow.lineTo(to.x, to.y);
  arrow.moveTo(to.x + dx * 0.8 - dy * 0.75, to.y + dy * 0.8 + dx * 0.75);
  arrow.lineTo(to.x, to.y);
  arrow.lineTo(to.x + dx * 0.8 + dy * 0.75, to.y + dy * 0.8 - dx * 0.75);
  context.lineCap = "round";
  context.lineJoin = "round";
  strokeOnAny(context, arrow, colour);
}

/** A light line upon a dark one is seen on any picture. */
function strokeOnAny(context: CanvasRenderingContext2D, path: Path2D, colour: string): void {
  for (const [width, style] of [
    [6, colour],
    [3, LIGHT],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke(path);
  }
}

const BADGE = 30;

/** A box with soft corners and its letter at the upper left. */
function paintBox(context: CanvasRenderingContext2D, box: Box, letter: string): void {
  const radius = Math.min(18, box.width / 5);
  const outline = new Path2D();
  outline.roundRect(box.x, box.y, box.width, box.height, radius);
  strokeOnAny(context, outline, colourOf(letter));
  paintBadge(context, { x: Math.max(2, box.x - 8), y: Math.max(2, box.y - 12) }, letter);
}

function paintBadge(
  context: CanvasRenderingContext2D,
  corner: { x: number; y: number },
  letter: string,
): void {
  const width = Math.max(BADGE, 14 + 12 * letter.length);
  context.beginPath();
  context.roundRect(corner.x, corner.y, width, BADGE, BADGE / 2);
  context.fillStyle = colourOf(letter);
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = LIGHT;
  context.stroke();
  context.fillStyle = LIGHT;
  context.font = `650 17px "Atkinson Hyperlegible Next Variable", system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letter, corner.x + width / 2, corner.y + BADGE / 2 + 1);
}
