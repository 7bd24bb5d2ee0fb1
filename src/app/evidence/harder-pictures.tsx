import { messages } from "../messages/index.ts";
import { Bar, Chart, Legend } from "./chart.tsx";
import type { SpoiltEvidence, TurnedEvidence } from "./evidence.ts";
import { counted, ofHundred, shareOf } from "./numbers.ts";

/** What becomes of a hundred faces when a picture is spoilt: read rightly, read wrongly, or not read. */
export function HarderPictures({ spoilt }: { readonly spoilt: readonly SpoiltEvidence[] }) {
  const { harder: words, timesOf } = messages.value.evidence;
  const most = Math.max(...spoilt.map(({ pictures }) => pictures));
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text(counted(most))}</p>
      <Chart
        title={words.title}
        columns={[words.condition, words.right, words.wrong, words.unread]}
        rows={spoilt.map(({ condition, pictures, read, right }) => [
          words.conditions[condition],
          ...[right, read - right, pictures - read].map((times) =>
            timesOf(counted(times), counted(pictures)),
          ),
        ])}
      >
        <Legend
          entries={[
            { kind: "right", name: words.right },
            { kind: "wrong", name: words.wrong },
            { kind: "unread", name: words.unread },
          ]}
        />
        <ul class="spoilt-rows">
          {spoilt.map(({ condition, pictures, read, right }) => (
            <li key={condition} data-condition={condition}>
              <b>{words.conditions[condition]}</b>
              <Bar
                pieces={[
                  { kind: "right", share: right / pictures },
                  { kind: "wrong", share: (read - right) / pictures },
                ]}
              />
              <span>
                {read === 0 ? words.notRead : words.row(ofHundred(read / pictures), ofHundred(right / read))}
              </span>
            </li>
          ))}
        </ul>
      </Chart>
      <p class="aside">{words.note}</p>
    </section>
  );
}

export function TurnedHeads({ facing, limit, toFacing, toLimit, beyond }: TurnedEvidence) {
  const { turned: words } = messages.value.evidence;
  const [first, last] = [counted(facing), counted(limit)];
  return (
    <section>
      <h2>{words.title}</h2>
      <dl class="turned-rows">
        <dt>{words.toFacing(first)}</dt>
        <dd>{words.right(ofHundred(shareOf(toFacing)), counted(toFacing.of))}</dd>
        <dt>{words.toLimit(first, last)}</dt>
        <dd>{words.right(ofHundred(shareOf(toLimit)), counted(toLimit.of))}</dd>
        {beyond.of > 0 && (
          <>
            <dt>{words.beyond(last)}</dt>
            <dd>{words.leftUnread(ofHundred(shareOf(beyond)), counted(beyond.of))}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
