import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messages } from "../messages/index.ts";
import { hrefOf } from "../route.ts";
import { guessKind } from "../store/kinds/guess.ts";
import { type Store, StoreError } from "../store/store.ts";
import { Bar, Chart } from "./chart.tsx";
import { counted } from "./numbers.ts";
import { ANSWERS, type OwnLog, ownLog } from "./own-log.ts";

/** How often the person said it was right. Nothing, until they have said so once. */
export function OwnAnswers({ store }: { readonly store: ReadonlySignal<Store | undefined> }) {
  const { log: words } = messages.value.evidence;
  const log = useSignal<OwnLog | undefined>(undefined);
  const opened = store.value;
  useEffect(() => {
    if (opened === undefined) return undefined;
    const count = async (): Promise<void> => {
      log.value = await opened.list(guessKind).then(
        ({ entries }) => ownLog(entries.map(({ value }) => value)),
        (error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
          return undefined;
        },
      );
    };
    void count();
    return opened.onChange(() => void count());
  }, [opened]);

  if (log.value === undefined || log.value.answered === 0) return null;
  const { answered, answers } = log.value;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text(answered, counted(answered))}</p>
      <Chart
        title={words.title}
        columns={[words.answer, words.readings]}
        rows={ANSWERS.map((answer) => [words.answers[answer], counted(answers[answer])])}
      >
        <ul class="answer-rows">
          {ANSWERS.map((answer) => (
            <li key={answer}>
              <span>{words.answers[answer]}</span>
              <Bar pieces={[{ kind: "it", share: answers[answer] / answered }]} />
              <b>{counted(answers[answer])}</b>
            </li>
          ))}
        </ul>
      </Chart>
      <p>
        {words.about} {words.kept} <a href={hrefOf("guesses")}>{words.erase}</a>
      </p>
    </section>
  );
}
