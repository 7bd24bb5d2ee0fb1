/** What is read of the faces in a film, frame by frame, as the app would show it. */
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { UNREAD_REASONS, type UnreadReason } from "../../recognition/face.ts";
import type { Recognizer } from "../../recognition/pipeline.ts";
import type { Film } from "./open-clips.ts";

/** Counts of faces in frames. */
export interface FilmReadings {
  readonly faces: number;
  readonly unread: Readonly<Record<UnreadReason, number>>;
  /** Of the faces read: the expression named first. */
  readonly first: Readonly<Record<Expression, number>>;
  /** Of the faces read: an expression named without another beside it. */
  readonly alone: Readonly<Record<Expression, number>>;
}

export async function readFilm(recognizer: Recognizer, { frames }: Film): Promise<FilmReadings> {
  const stream = recognizer.openStream();
  const unread = zeroes(UNREAD_REASONS);
  const [first, alone] = [zeroes(EXPRESSIONS), zeroes(EXPRESSIONS)];
  let faces = 0;
  for (const { image, atMs } of frames)
    for (const reading of await stream.read(image, atMs)) {
      faces += 1;
      if (reading.kind === "unread") unread[reading.because] += 1;
      else {
        first[reading.set[0]!] += 1;
        if (reading.set.length === 1) alone[reading.set[0]!] += 1;
      }
    }
  return { faces, unread, first, alone };
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
