import { useRef } from "preact/hooks";
import type { Expression } from "../../../recognition/expression.ts";
import { DrawnPicture } from "../../drawn-face/drawn-picture.tsx";
import { poseOfExpression } from "../../drawn-face/illustrations.ts";
import type { Person } from "../../drawn-face/person.ts";
import { messages } from "../../messages/index.ts";
import { capitalized } from "../../messages/phrases.ts";
import { useCalmMoves } from "./calm-moves.ts";

interface PossibilitiesProps {
  /** Most likely first. */
  readonly expressions: readonly Expression[];
  readonly person: Person;
}

/** What it may be: each with its drawing, its word, and what tells it from the others. */
export function Possibilities({ expressions, person }: PossibilitiesProps) {
  const list = useRef<HTMLOListElement>(null);
  useCalmMoves(list, expressions.join(" "));
  const { meaning: words } = messages.value;
  return (
    <ol ref={list} class="possibilities">
      {expressions.map((expression) => (
        <li key={expression} class="possibility" data-expression={expression}>
          <div class="possibility-drawing">
            <DrawnPicture
              pose={poseOfExpression(expression)}
              person={person}
              alt={words.drawn(words.names[expression])}
            />
          </div>
          <h3>{capitalized(words.mayBe[expression])}</h3>
          <dl>
            {expressions
              .filter((other) => other !== expression)
              .map((other) => (
                <div key={other}>
                  <dt>{words.unlike[other]}</dt>
                  <dd>{difference(expression, other)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function difference(expression: Expression, other: Expression): string | undefined {
  const differs: Readonly<Partial<Record<Expression, string>>> = messages.value.meaning.differs[expression];
  return differs[other];
}
