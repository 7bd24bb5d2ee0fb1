import { Pause, Play } from "lucide-preact";
import { language, messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import { clock, lengthOfTime } from "../clock.ts";
import { isSparse } from "./reading-times.ts";
import type { Review } from "./review.ts";

/** How far the whole video has been read, and what keeps it from being read further. */
export function ReadingProgress({ review }: { readonly review: Review }) {
  const { videoReading: words, video } = messages.value;
  const extent = review.whole.extent.value;
  const faces = review.stretches.value.length > 0;
  return (
    <div class="reading-progress">
      <Progress review={review} />
      {extent !== undefined && isSparse(extent) && (
        <p class="note">{words.sparse(seconds(extent.everyMs))}</p>
      )}
      {review.whole.state.value.kind === "read" && !faces && <p>{video.noFace}</p>}
    </div>
  );
}

function Progress({ review: { whole, wanted } }: { readonly review: Review }) {
  const { videoReading: words } = messages.value;
  const state = whole.state.value;
  switch (state.kind) {
    case "opening":
      return <p class="note">{words.opening}</p>;
    case "read":
      return <p class="note">{words.read}</p>;
    case "broken-off":
      return <p class="note">{words.brokenOff(clock(state.atMs, language.value))}</p>;
    case "unseekable":
      return <p>{words.unseekable}</p>;
    case "reading": {
      const { done, count, leftMs } = state;
      const share = percent(done / count);
      return (
        <>
          <p class="note">
            {wanted.value ? words.progress(share) : words.stopped(share)}{" "}
            {wanted.value && leftMs !== undefined && words.left(lengthOfTime(leftMs, language.value, "long"))}
          </p>
          <progress aria-label={words.title} value={done} max={count} />
          <Action
            icon={wanted.value ? Pause : Play}
            onAct={() => {
              wanted.value = !wanted.value;
            }}
          >
            {wanted.value ? words.stop : words.goOn}
          </Action>
        </>
      );
    }
  }
}

function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: "percent" }).format(share);
}

function seconds(ms: number): string {
  return new Intl.NumberFormat(language.value, {
    style: "unit",
    unit: "second",
    unitDisplay: "long",
    maximumFractionDigits: 1,
  }).format(ms / 1000);
}
