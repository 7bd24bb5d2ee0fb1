import type { FrameReadings } from "../../../platform/browser/engine/protocol.ts";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { messages } from "../../messages/index.ts";
import { figures } from "./figures.ts";
import { frameRate, type SessionLog } from "./session-log.ts";

/** In the order in which they come. */
const STAGES: readonly (keyof FrameReadings["milliseconds"])[] = [
  "readback",
  "detect",
  "mesh",
  "align",
  "classify",
  "smooth",
];

interface MachineProps {
  readonly recognizer: BrowserRecognizer;
  readonly log: SessionLog;
}

/** How often faces could not be read, and what the device does how fast. */
export function Machine({ recognizer: { manifest, runtime }, log }: MachineProps) {
  const { detail: words, shows } = messages.value;
  const { milliseconds, whole } = figures.value;
  const rate = frameRate(log);
  const reasons = UNREAD_REASONS.flatMap((because) => {
    const count = log.unread[because];
    return count === undefined ? [] : [{ because, count }];
  });
  const stages = STAGES.flatMap((stage) => {
    const ms = log.stages[stage];
    return ms === undefined ? [] : [{ stage, ms }];
  });
  const totalMs = stages.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <div class="machine">
      <section>
        <h3>{words.unread}</h3>
        {reasons.length === 0 ? (
          <p class="note">{words.unreadNever}</p>
        ) : (
          <dl>
            {reasons.map(({ because, count }) => (
              <Fact key={because} name={shows({ kind: because })} value={words.frames(count)} />
            ))}
          </dl>
        )}
      </section>
      <section>
        <h3>{words.machine}</h3>
        <dl>
          <Fact name={words.model} value={manifest.name} />
          <Fact name={words.runtime} value={runtime} />
          {rate !== undefined && <Fact name={words.rate} value={whole(rate)} />}
          {stages.map(({ stage, ms }) => (
            <Fact key={stage} name={words.stages[stage]} value={milliseconds(ms)} />
          ))}
          {stages.length > 0 && <Fact name={words.time} value={milliseconds(totalMs)} />}
        </dl>
      </section>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
