import { openOwnRecognizer } from "../src/app/session/models.ts";
import { ranked } from "../src/recognition/expression.ts";
import type { Reading } from "../src/recognition/index.ts";
import type { Reader } from "./reader.ts";

/** The app's own recogniser, in its worker. */
export async function openReader(): Promise<Reader> {
  const recognizer = await openOwnRecognizer();
  const stream = recognizer.openStream();
  return {
    description: `${recognizer.inWorker ? "in a worker" : "in the page"}, ${recognizer.runtime}`,
    async read(canvas, mode) {
      const frame = await createImageBitmap(canvas);
      const result =
        mode === "picture"
          ? await recognizer.readPicture(frame)
          : await stream.read(frame, performance.now());
      if (result === undefined) throw new Error("the frame was dropped");
      const { readings, milliseconds } = result;
      return { faces: readings.length, stages: milliseconds, expression: mostLikely(readings) };
    },
  };
}

/** Of the largest face, whether the app would show it or say that it cannot tell: peers always answer. */
function mostLikely(readings: readonly Reading[]) {
  const area = ({ face: { box } }: Reading) => box.width * box.height;
  const [largest] = readings.toSorted((a, b) => area(b) - area(a));
  return largest?.probabilities && ranked(largest.probabilities)[0];
}
