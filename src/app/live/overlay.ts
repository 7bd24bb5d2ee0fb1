/** The boxes on the picture: painted outside the framework, as often as the screen is. */

import type { FrameReadings } from "../../platform/browser/engine/protocol.ts";
import type { Box } from "../../recognition/geometry.ts";
import type { Letters } from "./letters.ts";

/** What is painted now; whoever reads frames replaces it. */
export interface Overlay {
  readings: FrameReadings | undefined;
  letters: Letters;
  mirrored: boolean;
}

export interface OverlayColours {
  readonly line: string;
  readonly edge: string;
  readonly text: string;
}

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

/** A box in the frame's pixels, as it lies on a view of another size, mirrored or not. */
export function onView(box: Box, frame: View, view: View, mirrored: boolean): Box {
  const [sx, sy] = [view.width / frame.width, view.height / frame.height];
  const x = box.x * sx;
  const width = box.width * sx;
  return { x: mirrored ? view.width - x - width : x, y: box.y * sy, width, height: box.height * sy };
}

/** Paints `overlay` on `canvas`, which lies over the picture, until `signal` is aborted. */
export function paintOverlay(
  canvas: HTMLCanvasElement,
  overlay: Overlay,
  colours: () => OverlayColours,
  signal: AbortSignal,
): void {
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
    const picture = JSON.stringify([boxes, view, window.devicePixelRatio]);
    if (picture === painted) return;
    painted = picture;
    prepare(canvas, context!, view);
    for (const { box, letter } of boxes) paintBox(context!, box, letter, colours());
  }
  requestAnimationFrame(paint);
}

interface View {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels of the view, to a tenth. */
function boxesOnView(shown: ShownBoxes, { readings, letters, mirrored }: Overlay, view: View) {
  if (readings === undefined) return [];
  const round = (value: number): number => Math.round(value * 10) / 10;
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

const BADGE = 30;

/** A box with soft corners and its letter at the upper left: a light line on a dark one is seen on any picture. */
function paintBox(
  context: CanvasRenderingContext2D,
  box: Box,
  letter: string,
  colours: OverlayColours,
): void {
  const radius = Math.min(18, box.width / 5);
  const outline = new Path2D();
  outline.roundRect(box.x, box.y, box.width, box.height, radius);
  context.lineWidth = 6;
  context.strokeStyle = colours.edge;
  context.stroke(outline);
  context.lineWidth = 3;
  context.strokeStyle = colours.line;
  context.stroke(outline);
  paintBadge(context, { x: Math.max(2, box.x - 8), y: Math.max(2, box.y - 12) }, letter, colours);
}

function paintBadge(
  context: CanvasRenderingContext2D,
  corner: { x: number; y: number },
  letter: string,
  colours: OverlayColours,
): void {
  const width = Math.max(BADGE, 14 + 12 * letter.length);
  context.beginPath();
  context.roundRect(corner.x, corner.y, width, BADGE, BADGE / 2);
  context.fillStyle = colours.edge;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.line;
  context.stroke();
  context.fillStyle = colours.text;
  context.font = `650 17px "Atkinson Hyperlegible Next Variable", system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letter, corner.x + width / 2, corner.y + BADGE / 2 + 1);
}
