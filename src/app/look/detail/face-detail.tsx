import type { CueMeasures } from "../../../recognition/cues/measures.ts";
import type { ReadFace, Reading } from "../../../recognition/face.ts";
import { distance } from "../../../recognition/geometry.ts";
import type { ModelManifest } from "../../../recognition/manifest.ts";
import { messages } from "../../messages/index.ts";
import { capitalized } from "../../messages/phrases.ts";
import { Letter } from "../letter.tsx";
import { CueMeterList } from "./cue-meter-list.tsx";
import { ExpressionBars } from "./expression-bars.tsx";
import { figures } from "./figures.ts";

interface FaceDetailProps {
  readonly reading: Reading;
  readonly letter: string;
  /** Whether what it may mean is shown, beside what moves. */
  readonly meaning: boolean;
  readonly manifest: ModelManifest;
  readonly ownNeutral: CueMeasures | undefined;
}

export function FaceDetail({ reading, letter, meaning, manifest, ownNeutral }: FaceDetailProps) {
  const { detail: words, shows } = messages.value;
  const unread = reading.kind === "unread" ? reading.because : undefined;
  const { keyPoints, score } = reading.face;
  const eyes = distance(keyPoints.rightEye, keyPoints.leftEye);
  return (
    <section class="face-detail" aria-labelledby={`detail-${letter}`}>
      <h3 id={`detail-${letter}`}>
        <Letter letter={letter} />
        {unread && <span>{shows({ kind: unread })}</span>}
      </h3>
      <div class="face-numbers">
        <CueMeterList reading={reading} ownNeutral={ownNeutral} />
        {meaning && reading.probabilities && (unread === undefined || unread === "unsure") && (
          <ExpressionBars
            probabilities={reading.probabilities}
            thresholds={manifest.conformal.thresholds}
            set={reading.kind === "read" ? reading.set : []}
          />
        )}
        {meaning && reading.kind === "read" && <Strength reading={reading} />}
      </div>
      <p class="note">{words.quality(figures.value.whole(eyes), figures.value.percent(score))}</p>
    </section>
  );
}

/** How far from rest, and what norms for words make of the probabilities. */
function Strength({ reading: { intensity, affect } }: { readonly reading: ReadFace }) {
  const { detail: words } = messages.value;
  const { percent } = figures.value;
  return (
    <div class="numbers strength">
      <h4>{words.intensity}</h4>
      {intensity === undefined ? (
        <p class="note">{words.atRest}</p>
      ) : (
        <>
          <p>
            <strong>{capitalized(words.levels[intensity.level])}</strong>
          </p>
          <p class="meter" data-full="true" aria-hidden="true">
            <span style={{ inlineSize: `${100 * intensity.value}%` }} />
          </p>
          <p class="note">{words.ofTheWay(percent(intensity.value))}</p>
        </>
      )}
      <h4>{words.affect}</h4>
      <Balance {...words.pleasantness} value={affect.pleasantness} />
      <Balance {...words.energy} value={affect.energy} />
      <p class="note">{words.affectNote}</p>
    </div>
  );
}

interface BalanceProps {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  /** -1..1 */
  readonly value: number;
}

function Balance({ name, low, high, value }: BalanceProps) {
  return (
    <div class="balance">
      <p>
        <span>{name}</span> <strong>{figures.value.tenths(value)}</strong>
      </p>
      <p class="balance-line" aria-hidden="true">
        <i style={{ insetInlineStart: `${50 * (value + 1)}%` }} />
      </p>
      <p class="balance-ends">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  );
}
