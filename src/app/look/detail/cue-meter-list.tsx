import { Check } from "lucide-preact";
import type { CueMeasures } from "../../../recognition/cues/measures.ts";
import type { Reading } from "../../../recognition/face.ts";
import { messages } from "../../messages/index.ts";
import { cueMeters } from "./cue-meters.ts";
import { figures } from "./figures.ts";

interface CueMeterListProps {
  readonly reading: Reading;
  readonly ownNeutral: CueMeasures | undefined;
}

/** How far each movement went, in plain words and with its number in the Facial Action Coding System. */
export function CueMeterList({ reading, ownNeutral }: CueMeterListProps) {
  const { detail: words, moves, shows } = messages.value;
  const { measures, cues } = reading;
  if (measures === undefined)
    return (
      <div class="numbers">
        <h4>{words.cues}</h4>
        <p class="note">
          {words.noCues} {reading.kind === "unread" && shows({ kind: reading.because })}
        </p>
      </div>
    );
  const { against, meters, notSought } = cueMeters(measures, cues, ownNeutral);
  return (
    <div class="numbers">
      <h4>{words.cues}</h4>
      <ul>
        {meters.map(({ cue, actionUnit, strength, limit, seen, side }) => (
          <li key={cue} data-marked={seen}>
            <span class="number-name">
              {seen && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
              <span>
                {moves([{ cue, ...(side && { side }) }])}{" "}
                <abbr lang="en" dir="ltr">{`AU ${actionUnit}`}</abbr>
              </span>
              {seen && <span class="spoken-only">, {words.seen}</span>}
            </span>
            <span class="number">{figures.value.tenths(strength)}</span>
            <span class="meter" data-full={seen} aria-hidden="true">
              <span style={{ inlineSize: `${100 * strength}%` }} />
              <i style={{ insetInlineStart: `${100 * limit}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p class="note">{words.against[against]}</p>
      {notSought.length > 0 && (
        <p class="note">{words.notSought(moves(notSought.map((cue) => ({ cue }))))}</p>
      )}
    </div>
  );
}
