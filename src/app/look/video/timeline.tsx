/** The course of the video: a line for each face, and one slider upon all of them. Time runs from left to right in every language. */
import { language, messages } from "../../messages/index.ts";
import type { Note } from "../../store/kinds/note.ts";
import type { Entry } from "../../store/store.ts";
import { clock, lengthOfTime } from "../clock.ts";
import { colourOf } from "../letters.ts";
import { isResting, shortly, wholly } from "../said.ts";
import type { Playback } from "./playback.ts";
import type { Review } from "./review.ts";
import { rarestFirst, type Span, type Stretch } from "./stretches.ts";
import { ticksOf } from "./ticks.ts";

interface TimelineProps {
  readonly review: Review;
  readonly playback: Playback;
  readonly notes: readonly Entry<Note>[];
}

export function Timeline({ review, playback, notes }: TimelineProps) {
  const extent = review.whole.extent.value;
  const { video: words } = messages.value;
  if (extent === undefined) return null;
  const { durationMs } = extent;
  const stretches = review.open.value ? review.stretches.value : [];
  const letters = [...new Set(stretches.map(({ letter }) => letter))];
  const place = ({ fromMs, toMs }: Span) => ({
    left: share(fromMs, durationMs),
    width: share(toMs - fromMs, durationMs),
  });
  return (
    <div class="timeline" dir="ltr">
      <div class="timeline-letters" aria-hidden="true">
        {letters.map((letter) => (
          <span key={letter} class="letter" style={{ background: colourOf(letter) }}>
            {letter}
          </span>
        ))}
      </div>
      <div class="timeline-course">
        <div class="lanes" aria-hidden="true">
          <div class="ruler">
            {ticksOf(durationMs).map((ms) => (
              <span key={ms} style={{ left: share(ms, durationMs) }}>
                {clock(ms, language.value)}
              </span>
            ))}
          </div>
          {(letters.length === 0 ? [""] : letters).map((letter) => (
            <div key={letter} class="lane">
              {rarestFirst(stretches.filter((stretch) => stretch.letter === letter)).map((stretch) => (
                <Block key={stretch.fromMs} stretch={stretch} place={place(stretch)} />
              ))}
            </div>
          ))}
          {notes.map(({ id, value }) => (
            <span key={id} class="note-mark" style={{ left: share(value.momentMs, durationMs) }} />
          ))}
          {review.readToMs.value < durationMs && (
            <div class="not-read" style={place({ fromMs: review.readToMs.value, toMs: durationMs })}>
              <span dir="auto">
                {review.whole.state.value.kind === "broken-off" ? words.noPicture : words.notRead}
              </span>
            </div>
          )}
        </div>
        <input
          type="range"
          aria-label={words.moment}
          min={0}
          max={Math.ceil(durationMs)}
          step="any"
          value={playback.atMs.value}
          aria-valuetext={valueText(review)}
          onInput={({ currentTarget }) => playback.seek(currentTarget.valueAsNumber)}
        />
      </div>
    </div>
  );
}

/** What is at the moment shown, to be heard: "1 min 4 sec. Face A: Lip corners up." */
function valueText({ atMs, open, wordsAt }: Review): string {
  const { live, video } = messages.value;
  const time = lengthOfTime(atMs.value, language.value);
  if (!open.value) return time;
  const faces = wordsAt(atMs.value);
  const said =
    faces === undefined
      ? video.notRead
      : faces.length === 0
        ? live.noFaceTitle
        : faces
            .map(({ letter, saying }) => live.spokenFace(letter, wholly(saying, messages.value)))
            .join(" ");
  return video.andThen(time, said);
}

interface BlockProps {
  readonly stretch: Stretch;
  readonly place: { readonly left: string; readonly width: string };
}

function Block({ stretch: { saying }, place }: BlockProps) {
  const kind = isResting(saying)
    ? "rest"
    : saying.kind === "moves" || saying.kind === "looks-like"
      ? "moves"
      : "unread";
  return (
    <div class="stretch" data-kind={kind} style={place}>
      {kind !== "rest" && <span dir="auto">{shortly(saying, messages.value)}</span>}
    </div>
  );
}

function share(ms: number, durationMs: number): string {
  return `${(100 * ms) / Math.max(1, durationMs)}%`;
}
