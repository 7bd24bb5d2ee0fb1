import { messages } from "../messages/index.ts";
import { Chart } from "./chart.tsx";
import type { ReliabilityPoint, SetEvidence } from "./evidence.ts";
import { nearestPoint } from "./nearest-point.ts";
import { counted, ofHundred, percent } from "./numbers.ts";

/** About as sure as people mean by "quite sure": what the sentence tells of. */
const QUITE_SURE = 0.8;
/** Radius of a point that holds all faces; areas go by faces. */
const LARGEST_RADIUS = 11;
const SMALLEST_RADIUS = 1.2;

interface WhenSureProps {
  readonly reliability: readonly ReliabilityPoint[] | undefined;
  readonly sets: SetEvidence | undefined;
}

/** Whether what it is sure of is right, and what naming more than one word is worth. */
export function WhenSure({ reliability = [], sets }: WhenSureProps) {
  const { sure: words } = messages.value.evidence;
  const told = nearestPoint(reliability, QUITE_SURE);
  return (
    <section>
      <h2>{words.title}</h2>
      {told && (
        <>
          <p>{words.text(counted(told.faces), percent(told.sure), ofHundred(told.right))}</p>
          <ReliabilityChart points={reliability} />
        </>
      )}
      {sets && (
        <p>
          {words.sets(ofHundred(sets.held), counted(sets.words, 1))}{" "}
          {words.promised(ofHundred(sets.promised))}
        </p>
      )}
    </section>
  );
}

function ReliabilityChart({ points }: { readonly points: readonly ReliabilityPoint[] }) {
  const { sure: words } = messages.value.evidence;
  const all = points.reduce((sum, { faces }) => sum + faces, 0);
  const at = (share: number): number => Math.round(10_000 * share) / 100;
  return (
    <Chart
      title={words.title}
      columns={[words.sure, words.right, words.faces]}
      rows={points.map(({ sure, right, faces }) => [percent(sure), percent(right), counted(faces)])}
    >
      <div class="reliability">
        <div class="reliability-plot">
          <span class="reliability-up">{words.right}</span>
          <svg viewBox="-3 -3 106 106" aria-hidden="true">
            <path class="plot-frame" d="M0 0V100H100" />
            <path class="plot-even" d="M0 100L100 0" />
            <path
              class="plot-curve"
              d={`M${points.map(({ sure, right }) => `${at(sure)} ${at(1 - right)}`).join("L")}`}
            />
            {points.map(({ sure, right, faces }) => (
              <circle
                key={sure}
                class="plot-point"
                cx={at(sure)}
                cy={at(1 - right)}
                r={Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(faces / all))}
              />
            ))}
          </svg>
          <span class="reliability-across">
            <span>{percent(0)}</span>
            <span>{words.sure}</span>
            <span>{percent(1)}</span>
          </span>
        </div>
        <p class="aside">{words.chart}</p>
      </div>
    </Chart>
  );
}
