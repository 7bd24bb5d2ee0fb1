import { ArrowRight } from "lucide-preact";
import { messages } from "../messages/index.ts";
import { DrawnExpression } from "./drawn-expression.tsx";
import type { MixUp } from "./evidence.ts";
import { counted } from "./numbers.ts";

export function MixUps({ mixUps }: { readonly mixUps: readonly MixUp[] }) {
  const { mixUps: words, words: names, timesOf } = messages.value.evidence;
  return (
    <section>
      <h2>{words.title}</h2>
      <ul class="mix-ups">
        {mixUps.map(({ shown, said, times, of }) => (
          <li key={shown} class="mix-up">
            <span class="mix-up-faces" aria-hidden="true">
              <DrawnExpression expression={shown} />
              <ArrowRight size={22} strokeWidth={1.75} />
              <DrawnExpression expression={said} />
            </span>
            <span>{words.one(names[shown], names[said], timesOf(counted(times), counted(of)))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
