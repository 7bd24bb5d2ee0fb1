import { language, messages } from "../../messages/index.ts";
import { clock } from "../clock.ts";
import { Letter } from "../letter.tsx";
import { wholly } from "../said.ts";
import type { Review } from "./review.ts";

/** What the timeline shows, as words one after another: to be read, heard, and gone to. */
export function StretchList({ review }: { readonly review: Review }) {
  const { videoList: words, video, live } = messages.value;
  if (!review.open.value) return null;
  const items = [
    ...review.stretches.value.map(({ saying, ...span }) => ({
      ...span,
      what: wholly(saying, messages.value),
    })),
    ...review.gaps.value.map((span) => ({ ...span, letter: undefined, what: live.noFaceTitle })),
  ].sort((a, b) => a.fromMs - b.fromMs);
  if (items.length === 0) return null;
  return (
    <details class="stretch-list">
      <summary>{words.title(items.length)}</summary>
      <p class="note">{words.text}</p>
      <ol>
        {items.map(({ fromMs, toMs, letter, what }) => (
          <li key={`${letter} ${fromMs}`} class="stretch-item">
            <button type="button" class="to-moment" onClick={() => review.playback.peek()?.seek(fromMs)}>
              {words.span(clock(fromMs, language.value), clock(toMs, language.value))}
            </button>
            {letter !== undefined && <Letter letter={letter} />}
            <span>{what}</span>
          </li>
        ))}
      </ol>
      <p class="note">{video.letters}</p>
    </details>
  );
}
