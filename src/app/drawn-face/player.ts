/** Paints the drawn face's performance on a canvas, frame by frame, as a camera would show a face. */
import type { ActionUnits } from "./action-units.ts";
import { DRAWING, drawFace } from "./draw-face.ts";
import { poseAt } from "./performance.ts";
import type { Person } from "./person.ts";

/** Fast enough to look alive, slow enough to leave the device's time to the recognition. */
const FRAME_MS = 50;

/** Canvas pixels for each of the drawing's: it is shown larger than it is read. */
const SHARPNESS = 1.5;

export interface DrawnFacePlayer {
  /** Waits for the next frame to be on the canvas, or for `signal`. */
  painted(signal: AbortSignal): Promise<void>;
}

/** Plays from the start until `signal` is aborted. */
export function playDrawnFace(canvas: HTMLCanvasElement, signal: AbortSignal): DrawnFacePlayer {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const startMs = performance.now();
  let waiting: (() => void)[] = [];
  canvas.width = DRAWING.width * SHARPNESS;
  canvas.height = DRAWING.height * SHARPNESS;

  async function play(): Promise<void> {
    let painted = "";
    while (!signal.aborted) {
      const pose = poseAt(performance.now() - startMs, { still });
      // For those who asked for little movement the face is held for seconds: it need not be rendered anew.
      const posed = JSON.stringify(pose);
      if (posed !== painted) await paintFace(canvas, pose);
      painted = posed;
      for (const tell of waiting.splice(0)) tell();
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
  }
  void play();

  return {
    painted: (aborted) =>
      new Promise((resolve) => {
        const finish = (): void => {
          aborted.removeEventListener("abort", finish);
          waiting = waiting.filter((tell) => tell !== finish);
          resolve();
        };
        waiting.push(finish);
        aborted.addEventListener("abort", finish);
        if (aborted.aborted) finish();
      }),
  };
}

/** Draws the SVG through an image: the browser's own renderer, the same that shows it in a page. */
async function paintFace(canvas: HTMLCanvasElement, pose: ActionUnits): Promise<void> {
  const url = drawnFaceUrl(pose);
  const image = new Image();
  image.src = url;
  await image.decode();
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
}

/** The drawing as an address for an `<img>`; revoke it after use. */
export function drawnFaceUrl(pose: ActionUnits, person?: Person): string {
  return URL.createObjectURL(new Blob([drawFace(pose, person)], { type: "image/svg+xml" }));
}
