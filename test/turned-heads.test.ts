/** A turned head is left unread or read rightly, and never called angry: on films of people who turn their heads. */
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRecognizer } from "../src/platform/node/recognizer.ts";
import type { Recognizer } from "../src/recognition/pipeline.ts";
import { readFilm } from "../src/training/over-time/film-readings.ts";
import { type Film, readOpenClips } from "../src/training/over-time/open-clips.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

const CLIPS = "e2e-open.tar";
/** The woman's film begins with her in profile; in this many frames she has not yet come round. */
const IN_PROFILE = 8;

describeWithData("films of turning heads", [CLIPS], () => {
  let recognizer: Recognizer;
  const films = new Map<string, Film>();

  beforeAll(async () => {
    recognizer = await createRecognizer({ threads: 1 });
    for await (const film of readOpenClips(dirname(dataFile(CLIPS)!)))
      if (film.name.startsWith("head-pose-")) films.set(film.name, film);
  }, 60_000);
  afterAll(() => recognizer?.close());

  it("never calls one of them angry", { timeout: 300_000 }, async () => {
    expect([...films.keys()].sort()).toEqual([
      "head-pose-face-detection-female",
      "head-pose-face-detection-female-and-male",
      "head-pose-face-detection-male",
    ]);
    let [allFaces, allRead] = [0, 0];
    for (const film of films.values()) {
      const { faces, unread, first, alone } = await readFilm(recognizer, film);
      const { anger, ...others } = first;
      console.info(
        `${film.name}: ${faces} faces, unread ${JSON.stringify(unread)}, first ${JSON.stringify(first)}`,
      );
      const read = Object.values(others).reduce((a, b) => a + b);
      expect(read).toBeGreaterThan(0);
      allFaces += faces;
      allRead += read;
      expect(alone.anger).toBe(0);
      expect(anger).toBe(0);
    }
    // The test must see faces that are read, or it could not fail.
    expect(allRead).toBeGreaterThan(0.2 * allFaces);
  });

  it("reads nothing into a profile", { timeout: 60_000 }, async () => {
    const film = films.get("head-pose-face-detection-female")!;
    const { first } = await readFilm(recognizer, { ...film, frames: film.frames.slice(0, IN_PROFILE) });
    expect(Object.values(first).reduce((a, b) => a + b)).toBe(0);
  });
});
