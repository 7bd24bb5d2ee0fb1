/** The view in which faces are read: the picture, the words beside it, the few controls below. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { FrameSource } from "../../platform/browser/frame-source.ts";
import type { Parts } from "../parts.ts";
import type { Recognition } from "../session/recognition.ts";
import { Controls } from "./controls.tsx";
import { PictureExport } from "./export/picture-export.tsx";
import { createLiveReading, type LiveReading } from "./live-reading.ts";
import "./look.css";
import { PACE_MS } from "./pace.ts";
import { Paused } from "./paused.tsx";
import { Stage, type Watched } from "./stage.tsx";
import { Words } from "./words.tsx";

interface LookViewProps {
  readonly shown: Watched;
  readonly parts: Parts;
}

export function LookView({ shown, parts: { session, recognition, preferences } }: LookViewProps) {
  const subject = session.subject.value ?? "another-person";
  const live = useMemo(
    () => createLiveReading({ subject, paceMs: () => PACE_MS[preferences.current.peek().depth] }),
    [subject],
  );
  const source = useSignal<FrameSource | undefined>(undefined);
  const paused = session.paused.value;
  const state = recognition.state.value;
  useReading(live, shown, source.value, paused, recognition);
  return (
    <div class="live">
      <Stage
        shown={shown}
        overlay={live.overlay}
        mirrored={shown.kind === "camera" && subject === "myself" && session.mirrored.value}
        paused={paused}
        onSource={(next) => {
          source.value = next;
        }}
      >
        {paused && <Paused session={session} camera={shown.kind === "camera"} />}
      </Stage>
      <Words
        live={live}
        subject={subject}
        recognition={recognition}
        paused={paused}
        still={shown.kind === "picture"}
      />
      <Controls session={session} shown={shown} subject={subject}>
        {shown.kind === "picture" && state.kind === "ready" && (
          <PictureExport shown={shown} subject={subject} live={live} recognizer={state.recognizer} />
        )}
      </Controls>
    </div>
  );
}

/** Reads what is shown for as long as it is shown, there is a recogniser, and nothing is paused. */
function useReading(
  live: LiveReading,
  shown: Watched,
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
