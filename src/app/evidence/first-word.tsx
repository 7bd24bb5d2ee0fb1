import { messages } from "../messages/index.ts";
import type { Count, FirstWord as FirstWordEvidence } from "./evidence.ts";
import { counted, ofHundred, shareOf, wholeOfHundred } from "./numbers.ts";

/** The answer in two sentences, and in two hundred dots. */
export function FirstWord({ right, interval, withoutCopies, onePerson }: FirstWordEvidence) {
  const { name, evidence: all } = messages.value;
  const words = all.first;
  const [low, high] = [ofHundred(interval.low), ofHundred(interval.high)];
  return (
    <section class="first-word">
      <h2>{words.title}</h2>
      <p class="lead">
        {words.it(ofHundred(shareOf(right)))} {onePerson && words.onePerson(ofHundred(shareOf(onePerson)))}
      </p>
      <div class="hundreds">
        <Hundred name={name} kind="it" count={right} />
        {onePerson && <Hundred name={all.onePerson} kind="person" count={onePerson} />}
      </div>
      {onePerson && <p>{words.taught}</p>}
      <p class="aside">
        {words.how(counted(right.of), low, high)}{" "}
        {withoutCopies && words.withoutCopies(ofHundred(shareOf(withoutCopies)))}
      </p>
    </section>
  );
}

const ROW = 10;

interface HundredProps {
  readonly name: string;
  readonly kind: "it" | "person";
  readonly count: Count;
}

/** A hundred dots, as many of them filled as were right. */
function Hundred({ name, kind, count }: HundredProps) {
  const right = wholeOfHundred(shareOf(count));
  return (
    <figure class="hundred" data-kind={kind}>
      <svg viewBox={`0 0 ${ROW} ${ROW}`} aria-hidden="true">
        {Array.from({ length: ROW * ROW }, (_, i) => (
          <circle
            key={i}
            cx={(i % ROW) + 0.5}
            cy={Math.floor(i / ROW) + 0.5}
            r="0.34"
            data-right={i < right}
          />
        ))}
      </svg>
      <figcaption>
        <b>{name}</b> {messages.value.evidence.ofHundred(counted(right))}
      </figcaption>
    </figure>
  );
}
