/** The view in which faces are read: the picture, the words beside it, the few controls below. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { FrameSource } from "../../platform/browser/frame-source.ts";
import type { Parts } from "../parts.ts";
import type { Recognition } from "../session/recognition.ts";
import type { Readable } from "../session/session.ts";
import { Controls } from "./controls.tsx";
import { DepthSwitch } from "./detail/depth-switch.tsx";
import { Detail } from "./detail/detail.tsx";
import { useSessionLog } from "./detail/use-session-log.ts";
import { createLiveReading, type LiveReading } from "./live-reading.ts";
import "./look.css";
import { focusAskButton } from "./meaning/ask-button.tsx";
import { createAsking } from "./meaning/asking.ts";
import { Meaning } from "./meaning/meaning.tsx";
import { PACE_MS } from "./pace.ts";
import { Paused } from "./paused.tsx";
import { Stage } from "./stage.tsx";
import { isAnnounced } from "./told/announced.ts";
import { ToldLine } from "./told/told-line.tsx";
import { useTelling } from "./told/use-telling.ts";
import { Words } from "./words.tsx";

interface LookViewProps {
  readonly shown: Readable;
  readonly parts: Parts;
}

export function LookView({ shown, parts }: LookViewProps) {
  const { session, recognition, preferences, recorder, ways } = parts;
  const subject = session.subject.value ?? "another-person";
  const live = useMemo(
    () => createLiveReading({ subject, paceMs: () => PACE_MS[preferences.current.peek().depth] }),
    [subject],
  );
  const asking = useMemo(() => createAsking(live), [live]);
  const asked = asking.asked.value;
  const view = useRef<HTMLDivElement>(null);
  const source = useSignal<FrameSource | undefined>(undefined);
  const paused = session.paused.value;
  useReading(live, shown, source.value, paused, recognition);
  useEffect(() => recorder.follow(live), [recorder, live]);
  useTelling(live, parts);
  const log = useSessionLog(live);
  const state = recognition.state.value;
  return (
    <div ref={view} class="live">
      <Stage
        shown={shown}
        overlay={live.overlay}
        mirrored={shown.kind === "camera" && subject === "myself" && session.mirrored.value}
        paused={paused}
        onSource={(next) => {
          source.value = next;
        }}
      >
        <ToldLine ways={ways} />
        {paused && <Paused session={session} shown={shown} />}
      </Stage>
      <Words
        live={live}
        subject={subject}
        recognition={recognition}
        asking={asking}
        paused={paused}
        still={shown.kind === "picture"}
        announced={isAnnounced(parts)}
      />
      <Controls live={live} session={session} shown={shown} subject={subject}>
        <DepthSwitch preferences={preferences} />
      </Controls>
      {asked && (
        <Meaning
          key={asked.times}
          asked={asked}
          subject={subject}
          ways={ways}
          onLookAgain={shown.kind === "picture" ? undefined : asking.lookAgain}
          onClose={() => {
            focusAskButton(view.current!, asked.letter);
            asking.close();
          }}
        />
      )}
      {preferences.current.value.depth === "detail" && state.kind === "ready" && !paused && (
        <Detail
          live={live}
          log={log}
          subject={subject}
          recognizer={state.recognizer}
          still={shown.kind === "picture"}
        />
      )}
    </div>
  );
}

/** Reads what is shown for as long as it is shown, there is a recogniser, and nothing is paused. */
function useReading(
  live: LiveReading,
  shown: Readable,
  source: FrameSource | undefined,
  paused: boolean,
  recognition: Recognition,
): void {
  const state = recognition.state.value;
  const recognizer = state.kind === "ready" ? state.recognizer : undefined;
  useEffect(() => {
    if (recognizer === undefined || paused) return undefined;
    const stop = new AbortController();
    const read =
      shown.kind === "picture"
        ? live.readOnce(recognizer, shown.bitmap, stop.signal)
        : source && live.follow(recognizer, source, stop.signal);
    read?.catch((error: unknown) => {
      if (!stop.signal.aborted) recognition.failed(error);
    });
    return () => {
      stop.abort();
      live.clear();
    };
  }, [live, shown, source, paused, recognizer, recognition]);
}
