import { messages } from "../messages/index.ts";
import { Bar, Chart } from "./chart.tsx";
import type { ActedEvidence, LookUpEvidence } from "./evidence.ts";
import { counted, ofHundred, shareOf } from "./numbers.ts";

export function ActedFaces({ full, halfWay }: ActedEvidence) {
  const { acted: words } = messages.value.evidence;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.full(ofHundred(shareOf(full)), counted(full.of))}</p>
      {halfWay && (
        <p>
          {words.halfWay(ofHundred(shareOf(halfWay.right)), counted(halfWay.right.of))}{" "}
          {words.calledNeutral(ofHundred(shareOf(halfWay.calledNeutral)))}{" "}
          {halfWay.besideOwnNeutral && words.besideOwnNeutral(ofHundred(shareOf(halfWay.besideOwnNeutral)))}
        </p>
      )}
    </section>
  );
}

/** What a number is worth that was measured with the same people on both sides. */
export function LookUp({ lookUp, network }: LookUpEvidence) {
  const { lookUp: words, ofHundred: inHundred } = messages.value.evidence;
  const ways = [
    { name: words.lookingUp, ...lookUp },
    { name: words.learning, ...network },
  ];
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p>
        {words.lookUp(ofHundred(lookUp.samePeople), ofHundred(lookUp.otherPeople))}{" "}
        {words.network(ofHundred(network.samePeople), ofHundred(network.otherPeople))}
      </p>
      <Chart
        title={words.title}
        columns={[words.way, words.samePeople, words.otherPeople]}
        rows={ways.map(({ name, samePeople, otherPeople }) => [
          name,
          inHundred(ofHundred(samePeople)),
          inHundred(ofHundred(otherPeople)),
        ])}
      >
        <ul class="look-up">
          {ways.map(({ name, samePeople, otherPeople }) => (
            <li key={name}>
              <b>{name}</b>
              <span>{words.samePeople}</span>
              <Bar pieces={[{ kind: "wrong", share: samePeople }]} />
              <b>{ofHundred(samePeople)}</b>
              <span>{words.otherPeople}</span>
              <Bar pieces={[{ kind: "right", share: otherPeople }]} />
              <b>{ofHundred(otherPeople)}</b>
            </li>
          ))}
        </ul>
      </Chart>
      <p>{words.so}</p>
    </section>
  );
}
