import { openOwnRecognizer } from "../src/app/session/models.ts";
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
      return { faces: result.readings.length, stages: result.milliseconds };
    },
  };
}
