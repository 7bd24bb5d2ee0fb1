/** The view in which faces are read: the picture, the words beside it, the few controls below. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { FrameSource } from "../../platform/browser/frame-source.ts";
import type { ReadingOptions } from "../../recognition/pipeline.ts";
import type { Parts } from "../parts.ts";
import type { Recognition } from "../session/recognition.ts";
import { Companion } from "./companion/companion.tsx";
import { Controls } from "./controls.tsx";
import { DepthSwitch } from "./detail/depth-switch.tsx";
import { Detail } from "./detail/detail.tsx";
import { useSessionLog } from "./detail/use-session-log.ts";
import { PictureExport } from "./export/picture-export.tsx";
import { GuessForm } from "./guess/guess-form.tsx";
import { GuessSwitch } from "./guess/guess-switch.tsx";
import { createGuessing } from "./guess/guessing.ts";
import { TogetherView } from "./guess/together.tsx";
import { createLiveReading, type LiveReading } from "./live-reading.ts";
import "./look.css";
import { focusAskButton } from "./meaning/ask-button.tsx";
import { createAsking } from "./meaning/asking.ts";
import { Meaning } from "./meaning/meaning.tsx";
import { createOwnNeutral } from "./neutral/own-neutral.ts";
import { OwnNeutralPanel } from "./neutral/own-neutral-panel.tsx";
import { Taking } from "./neutral/taking.tsx";
import { PACE_MS } from "./pace.ts";
import { Paused } from "./paused.tsx";
import { Stage, type Watched } from "./stage.tsx";
import { isAnnounced } from "./told/announced.ts";
import { ToldLine } from "./told/told-line.tsx";
import { useTelling } from "./told/use-telling.ts";
import { Words } from "./words.tsx";

interface LookViewProps {
  readonly shown: Watched;
  readonly parts: Parts;
}

export function LookView({ shown, parts }: LookViewProps) {
  const { session, recognition, preferences, neutrals, guesses, recorder, ways } = parts;
  const subject = session.subject.value ?? "another-person";
  const { live, own, guessing } = useMemo(() => {
    const own = createOwnNeutral(session, recognition, neutrals, parts.neutralChoice);
    const guessing = createGuessing(session, recognition, preferences, guesses);
    const live = createLiveReading({
      subject,
      paceMs: () => PACE_MS[preferences.current.peek().depth],
      mayTell: (frame) => own.mayTell(frame) && guessing.mayTell(frame),
    });
    return { live, own, guessing };
  }, [subject]);
  const asking = useMemo(() => createAsking(live), [live]);
  const asked = asking.asked.value;
  const view = useRef<HTMLDivElement>(null);
  const source = useSignal<FrameSource | undefined>(undefined);
  const paused = session.paused.value;
  useReading(live, shown, source.value, paused, recognition, own.options.value);
  useEffect(() => recorder.follow(live), [recorder, live]);
  useTelling(live, parts);
  const log = useSessionLog(live);
  const state = recognition.state.value;
  const ready = state.kind === "ready";
  const taking = ready ? own.taking.value : undefined;
  const guessFirst = ready && taking === undefined && guessing.asking.value;
  const quiet = taking !== undefined || guessFirst;
  const together = taking === undefined ? guessing.together.value : undefined;
  // Of a picture there is one frame; what may be told of it changes.
  useEffect(() => live.retell(), [live, quiet]);
  // What was noted before something was guessed or taken does not come back by itself.
  useEffect(() => {
    if (quiet) asking.close();
  }, [asking, quiet]);
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
      <div class="beside">
        {taking && <Taking own={own} state={taking} />}
        {guessFirst && <GuessForm guessing={guessing} subject={subject} />}
        {together && <TogetherView guessing={guessing} together={together} preferences={preferences} />}
        <Words
          live={live}
          subject={subject}
          recognition={recognition}
          asking={asking}
          paused={paused}
          still={shown.kind === "picture"}
          announced={isAnnounced(parts)}
          hidden={quiet}
        />
      </div>
      <Controls session={session} shown={shown} subject={subject}>
        {shown.kind === "screen" && <Companion live={live} session={session} />}
        <GuessSwitch {...preferences} />
        <DepthSwitch preferences={preferences} />
        {shown.kind === "picture" && state.kind === "ready" && (
          <PictureExport
            shown={shown}
            subject={subject}
            live={live}
            recognizer={state.recognizer}
            own={own}
          />
        )}
      </Controls>
      <OwnNeutralPanel own={own} neutrals={neutrals} />
      {asked && !quiet && (
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
      {preferences.current.value.depth === "detail" && state.kind === "ready" && !paused && !quiet && (
        <Detail
          live={live}
          log={log}
          subject={subject}
          recognizer={state.recognizer}
          still={shown.kind === "picture"}
          ownNeutral={own.options.value.neutral?.measures}
        />
      )}
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
  options: ReadingOptions,
): void {
  const state = recognition.state.value;
  const recognizer = state.kind === "ready" ? state.recognizer : undefined;
  useEffect(() => {
    if (recognizer === undefined || paused) return undefined;
    const stop = new AbortController();
    const read =
      shown.kind === "picture"
        ? live.readOnce(recognizer, shown.bitmap, stop.signal, options)
        : source && live.follow(recognizer, source, stop.signal, options);
    read?.catch((error: unknown) => {
      if (!stop.signal.aborted) recognition.failed(error);
    });
    return () => {
      stop.abort();
      live.clear();
    };
  }, [live, shown, source, paused, recognizer, recognition, options]);
}
