import { messages } from "../messages/index.ts";
import { capitalized } from "../messages/phrases.ts";
import { Bar, type BarKind, Chart, Legend } from "./chart.tsx";
import { DrawnExpression } from "./drawn-expression.tsx";
import type { Count, WordEvidence } from "./evidence.ts";
import { counted, percent, shareOf } from "./numbers.ts";

/** Of fewer pictures a share is a rough hint, and the page says so. */
const FEW_PICTURES = 50;

/** How often each word is found, and how often it is right, beside one person's. */
export function WordByWord({ words: list }: { readonly words: readonly WordEvidence[] }) {
  const { name, evidence: all } = messages.value;
  const words = all.each;
  const questions = [words.found, words.right];
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Chart
        title={words.title}
        columns={[
          words.word,
          words.picturesHead,
          ...questions.flatMap((question) => [`${question}: ${name}`, `${question}: ${all.onePerson}`]),
        ]}
        rows={list.map(({ expression, found, right, onePerson }) => [
          all.words[expression],
          counted(found.of),
          inWords(found),
          inWords(onePerson?.found),
          inWords(right),
          inWords(onePerson?.right),
        ])}
      >
        <Legend
          entries={[
            { kind: "it", name },
            { kind: "person", name: all.onePerson },
          ]}
        />
        <div class="word-heads">
          {questions.map((question) => (
            <span key={question}>{question}</span>
          ))}
        </div>
        <ul class="word-rows">
          {list.map((word) => (
            <li key={word.expression} class="word-row">
              <DrawnExpression expression={word.expression} />
              <div class="word-name">
                <b>{capitalized(all.words[word.expression])}</b>
                <span>{words.pictures(counted(word.found.of))}</span>
              </div>
              <Answer question={words.found} it={word.found} person={word.onePerson?.found} />
              <Answer question={words.right} it={word.right} person={word.onePerson?.right} />
              {word.found.of < FEW_PICTURES && (
                <p class="word-few aside">{words.few(counted(word.found.of))}</p>
              )}
            </li>
          ))}
        </ul>
      </Chart>
    </section>
  );
}

interface AnswerProps {
  readonly question: string;
  readonly it: Count;
  readonly person: Count | undefined;
}

function Answer({ question, it, person }: AnswerProps) {
  return (
    <div class="word-answer">
      <span class="word-question">{question}</span>
      <Share kind="it" count={it} />
      {person && <Share kind="person" count={person} />}
    </div>
  );
}

function Share({ kind, count }: { readonly kind: BarKind; readonly count: Count }) {
  return (
    <div class="share">
      <Bar pieces={[{ kind, share: shareOf(count) }]} />
      <b>{percent(shareOf(count))}</b>
      <span>{messages.value.evidence.timesOf(counted(count.times), counted(count.of))}</span>
    </div>
  );
}

/** "83 %, 1,031 of 1,242"; a dash where it is not known. */
function inWords(count: Count | undefined): string {
  if (count === undefined) return "–";
  const { timesOf } = messages.value.evidence;
  return `${percent(shareOf(count))}, ${timesOf(counted(count.times), counted(count.of))}`;
}
