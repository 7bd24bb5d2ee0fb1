import { Lightbulb } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import type { Recognition } from "../../session/recognition.ts";
import { Action } from "../../ui/action.tsx";
import { useArrival } from "../../ui/arrival.ts";
import { Trust } from "../trust.tsx";
import { Faces, Failed, Spoken } from "../words.tsx";
import type { Review } from "./review.ts";

interface MomentWordsProps {
  readonly review: Review;
  readonly recognition: Recognition;
  readonly paused: boolean;
  /** Whether a screen reader is told of changes. */
  readonly announced: boolean;
  /** While something else stands in their place. */
  readonly hidden: boolean;
}

/** What the faces show at the moment that is shown. */
export function MomentWords({ review, recognition, paused, announced, hidden }: MomentWordsProps) {
  const { live: words, video } = messages.value;
  const { subject, meaning } = review;
  const heading = useArrival();
  const state = recognition.state.value;
  const faces = review.words.value;
  const comesLater = review.early.value && review.whole.state.value.kind === "reading";
  const cuesAlone = subject === "another-person" && !meaning.value;
  const [one, many] = cuesAlone ? [words.titleCues, words.titleCuesMany] : [words.titleOne, words.title];
  return (
    <section class="words" hidden={hidden}>
      <h1 ref={heading} tabIndex={-1}>
        {(faces?.length ?? 1) < 2 ? one : many}
      </h1>
      {state.kind === "loading" && <p class="waiting">{words.preparing}</p>}
      {state.kind === "failed" && <Failed message={state.message} onRetry={() => void recognition.load()} />}
      {state.kind === "ready" && !paused && <Faces faces={faces} still />}
      {state.kind === "ready" && comesLater && <p class="note">{video.early}</p>}
      {subject === "another-person" && (
        <div class="asked">
          <Action
            icon={Lightbulb}
            pressed={meaning.value}
            onAct={() => {
              meaning.value = !meaning.value;
            }}
          >
            {video.meaning}
          </Action>
          {meaning.value && <p class="note">{video.meaningNote}</p>}
        </div>
      )}
      <p class="note">{words.note}</p>
      {state.kind === "ready" && <Trust recognizer={state.recognizer} />}
      {announced && <Spoken live={review} />}
    </section>
  );
}
