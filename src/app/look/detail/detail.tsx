/** For the curious: the numbers behind the words, face by face, and how the reading goes. */
import { useSignal } from "@preact/signals";
import { Eye } from "lucide-preact";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { CueMeasures } from "../../../recognition/cues/measures.ts";
import { messages } from "../../messages/index.ts";
import type { Subject } from "../../session/session.ts";
import { Action } from "../../ui/action.tsx";
import type { LiveReading } from "../live-reading.ts";
import "./detail.css";
import { FaceDetail } from "./face-detail.tsx";
import { Machine } from "./machine.tsx";
import type { SessionLog } from "./session-log.ts";
import { Timeline } from "./timeline.tsx";
import { useSampled } from "./use-session-log.ts";

/** Numbers that change more often cannot be read. */
const SAMPLED_EVERY_MS = 500;

interface DetailProps {
  readonly live: LiveReading;
  readonly log: { readonly current: SessionLog };
  readonly subject: Subject;
  readonly recognizer: BrowserRecognizer;
  /** A picture, rather than something that moves. */
  readonly still: boolean;
  /** What the cues are held against, where the person's own face at rest is known. */
  readonly ownNeutral?: CueMeasures | undefined;
}

export function Detail({ live, log, subject, recognizer, still, ownNeutral }: DetailProps) {
  const { detail: words } = messages.value;
  const { result, letters, written, nowMs } = useSampled(
    () => ({
      result: live.latest.peek(),
      letters: live.overlay.letters,
      written: log.current,
      nowMs: performance.now(),
    }),
    SAMPLED_EVERY_MS,
  );
  /** Of another person what it may mean is shown when that is asked, anew each time. */
  const asked = useSignal(false);
  const meaning = subject === "myself" || asked.value;
  const faces = (result?.readings ?? [])
    .map((reading) => ({ reading, letter: letters.get(reading.trackId) ?? "" }))
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
  return (
    <section class="in-detail" aria-labelledby="in-detail">
      <div class="in-detail-head">
        <h2 id="in-detail">{words.title}</h2>
        {subject === "another-person" && (
          <Action
            icon={Eye}
            pressed={asked.value}
            onAct={() => {
              asked.value = !asked.value;
            }}
          >
            {words.mayMean}
          </Action>
        )}
      </div>
      <p class="note">{words.note}</p>
      {faces.length === 0 && <p>{words.noFace}</p>}
      {faces.map(({ reading, letter }) => (
        <FaceDetail
          key={reading.trackId}
          reading={reading}
          letter={letter}
          meaning={meaning}
          manifest={recognizer.manifest}
          ownNeutral={ownNeutral}
        />
      ))}
      {!still && <Timeline course={written.course} nowMs={nowMs} about={meaning ? "expressions" : "cues"} />}
      <Machine recognizer={recognizer} log={written} />
    </section>
  );
}
