/**
 * The drawn face: Lexithymia's own illustration, posed by what a face can do. It is the page's way to try it without
 * a camera, and the tests' way to show a face without showing anybody's: the detector finds it and the model reads it.
 */
import type { ActionUnits } from "./action-units.ts";
import { drawBrows, drawEyes } from "./eyes.ts";
import { drawBust, drawFringe, drawHairBehind, drawHead } from "./head.ts";
import { drawMouth } from "./mouth.ts";
import { drawNose } from "./nose.ts";
import { PALETTE as colour } from "./palette.ts";

/** The drawing's own size; it scales to any other. */
export const DRAWING = { width: 640, height: 480 } as const;

/** Where the drawn face lies in the drawing, from brow to chin, when the head is upright. */
export const DRAWN_FACE_BOX = { x: 222, y: 96, width: 196, height: 236 } as const;

const REST: Required<ActionUnits> = {
  AU1: 0,
  AU2: 0,
  AU4: 0,
  AU5: 0,
  AU6: 0,
  AU7: 0,
  AU9: 0,
  AU10: 0,
  AU12: 0,
  AU15: 0,
  AU16: 0,
  AU17: 0,
  AU20: 0,
  AU23: 0,
  AU25: 0,
  AU26: 0,
  blink: 0,
  tilt: 0,
};

/** A complete SVG document, `DRAWING` large, of the face in this pose. The same pose gives the same text. */
export function drawFace(pose: ActionUnits = {}): string {
  const full = { ...REST, ...pose };
  const { width, height } = DRAWING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour.wall}"/>`,
    `<circle cx="320" cy="210" r="216" fill="${colour.wallLight}"/>`,
    `<g transform="translate(320 190)">`,
    `<g transform="rotate(${full.tilt} 0 150)">${drawHairBehind()}</g>`,
    drawBust(),
    `<g transform="rotate(${full.tilt} 0 150)">`,
    drawHead(full),
    drawNose(full),
    drawMouth(full),
    drawEyes(full),
    drawFringe(),
    drawBrows(full),
    "</g></g></svg>",
  ].join("");
}
