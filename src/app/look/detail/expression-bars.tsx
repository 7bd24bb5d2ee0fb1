import { Check } from "lucide-preact";
import { EXPRESSIONS, type Expression, type Probabilities } from "../../../recognition/expression.ts";
import type { ModelManifest } from "../../../recognition/manifest.ts";
import { messages } from "../../messages/index.ts";
import { figures } from "./figures.ts";

interface ExpressionBarsProps {
  readonly probabilities: Probabilities;
  readonly thresholds: ModelManifest["conformal"]["thresholds"];
  /** What is named; empty where that would be too much. */
  readonly set: readonly Expression[];
}

/** All eight, always in the same order, each with the line from which on it is named. */
export function ExpressionBars({ probabilities, thresholds, set }: ExpressionBarsProps) {
  const { detail: words, expressionNames } = messages.value;
  const { percent } = figures.value;
  return (
    <div class="numbers">
      <h4>{words.bars}</h4>
      <ul>
        {EXPRESSIONS.map((expression) => {
          const named = set.includes(expression);
          const threshold = thresholds[expression];
          return (
            <li key={expression} data-marked={named}>
              <span class="number-name">
                {named && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
                {expressionNames[expression]}
                {named && <span class="spoken-only">, {words.named}</span>}
              </span>
              <span class="number">{percent(probabilities[expression])}</span>
              <span class="meter" data-full={named} aria-hidden="true">
                <span style={{ inlineSize: `${100 * probabilities[expression]}%` }} />
                {threshold !== undefined && <i style={{ insetInlineStart: `${100 * threshold}%` }} />}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="note">{set.length === 0 ? words.tooMany : words.barsNote}</p>
    </div>
  );
}
