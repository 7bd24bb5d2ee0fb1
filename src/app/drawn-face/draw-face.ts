/**
 * The drawn face: Lexithymia's own illustration, posed by what a face can do. It is the page's way to try it without
 * a camera, and the tests' way to show a face without showing anybody's: the detector finds it and the model reads it.
 */
import { type ActionUnits, halvesOf } from "./action-units.ts";
import { drawBrows } from "./brows.ts";
import { drawEyes } from "./eyes.ts";
import { drawGlasses } from "./glasses.ts";
import { drawHairBehind, drawHairInFront } from "./hair.ts";
import { drawBust, drawEars, drawHead } from "./head.ts";
import { BACK, type Depth, EARS, FRONT, headWarp } from "./head-position.ts";
import { lookOf } from "./look.ts";
import { drawMouth } from "./mouth.ts";
import { drawNose } from "./nose.ts";
import { FIRST_PERSON, type Person } from "./person.ts";
import { createPen, type Pen, part } from "./svg.ts";

/** The drawing's own size; it scales to any other. */
export const DRAWING = { width: 640, height: 480 } as const;

/** Where the first drawn face lies in the drawing, from brow to chin, when the head is upright. */
export const DRAWN_FACE_BOX = { x: 222, y: 96, width: 196, height: 236 } as const;

/** A complete SVG document, `DRAWING` large, of a person's face in this pose. The same two give the same text. */
export function drawFace(pose: ActionUnits = {}, person: Person = FIRST_PERSON): string {
  const { width, height } = DRAWING;
  const look = lookOf(person);
  const halves = halvesOf(pose);
  const penAt = (depth: Depth): Pen => createPen(headWarp(pose, look.shape, depth));
  const front = penAt(FRONT);
  const leaning = (drawing: string): string =>
    `<g transform="rotate(${pose.tilt ?? 0} 0 150)">${drawing}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${look.colour.wall}"/>`,
    `<circle cx="320" cy="210" r="216" fill="${look.colour.wallLight}"/>`,
    `<g transform="translate(320 190)">`,
    leaning(part("hair", drawHairBehind(penAt(BACK), look))),
    drawBust(look),
    leaning(
      [
        drawEars(penAt(EARS), look),
        drawHead(front, halves, look),
        drawNose(front, halves, look),
        drawMouth(front, halves, look),
        drawEyes(front, halves, look),
        part("fringe", drawHairInFront(front, look)),
        drawBrows(front, halves, look),
        part("glasses", drawGlasses(front, look)),
      ].join(""),
    ),
    "</g></svg>",
  ].join("");
}
