/** The measures of people of CK+ in synthetic clips, frame by frame, their meshes followed as in a stream. */
import { openFaceFinder } from "../../platform/node/face-finder.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import type { FaceFinder } from "../../recognition/find.ts";
import { createFaceFollower } from "../../recognition/follow.ts";
import type { GrayImage } from "../../recognition/image.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { MESH_PRESENCE } from "../../recognition/quality.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { type CkPair, type Half, pairsOf, readCkFaces } from "../over-time/ck-pairs.ts";
import { stillCrop, syntheticClip } from "../over-time/synthetic-clip.ts";
import type { CueFilm, FilmFrame } from "./cue-calmness.ts";
import { enlargedCrop } from "./enlarged-crop.ts";

export interface CueFilmOptions {
  readonly data: string;
  readonly runtime: Runtime;
  /** Of any model that crops faces to the data set's size: where the face lies in its crops. */
  readonly manifest: ModelManifest;
  /** How many clips are made of each half of the people. */
  readonly clips: number;
}

const FRAMES_PER_SECOND = 10;

/** @throws DatasetError */
export async function filmCues({
  data,
  runtime,
  manifest,
  clips,
}: CueFilmOptions): Promise<Readonly<Record<Half, readonly CueFilm[]>>> {
  const pairs = pairsOf(await readCkFaces(data, runtime, manifest));
  const finder = await openFaceFinder(runtime);
  const filmsOf = async (half: Half): Promise<CueFilm[]> => {
    const own = pairs.filter(({ peak }) => peak.half === half);
    // Sorted by expression: some of each.
    const few = own.filter(
      (_, i) => Math.floor((i * clips) / own.length) !== Math.floor(((i - 1) * clips) / own.length),
    );
    const films: CueFilm[] = [];
    for (const [seed, pair] of few.entries()) films.push(await film(pair, finder, seed));
    return films;
  };
  return { choose: await filmsOf("choose"), report: await filmsOf("report") };
}

async function film({ neutral, peak }: CkPair, finder: FaceFinder, seed: number): Promise<CueFilm> {
  const follower = createFaceFollower(finder);
  const frames: FilmFrame[] = [];
  for (const { atMs, crop } of syntheticClip(neutral, peak, FRAMES_PER_SECOND, seed)) {
    const [found] = await follower.find(enlargedCrop(crop.data), atMs);
    if (found && found.mesh.presence >= MESH_PRESENCE)
      frames.push({ atMs, measures: measureCues(found.mesh) });
  }
  const still = async (crop: GrayImage): Promise<CueMeasures | undefined> => {
    const [found] = await finder.find(enlargedCrop(crop.data), false);
    return found && measureCues(found.mesh);
  };
  return { frames, atRest: await still(stillCrop(neutral)), atPeak: await still(stillCrop(peak)) };
}
