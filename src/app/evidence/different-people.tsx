import { messages } from "../messages/index.ts";
import { Bar, Chart } from "./chart.tsx";
import { canBeJudged, groupDifference } from "./compare-groups.ts";
import type { AttributeEvidence, GroupEvidence, GroupScore } from "./evidence.ts";
import { counted, ofHundred, shareOf } from "./numbers.ts";

/** How it does for groups that people said they belong to. */
export function DifferentPeople({ people, resting, smiling, attributes }: GroupEvidence) {
  const { groups: words } = messages.value.evidence;
  return (
    <section class="different-people">
      <h2>{words.title}</h2>
      <p>{words.text(counted(people))}</p>
      <p>
        {resting && words.resting(counted(resting.times), counted(resting.of))}{" "}
        {smiling && words.smiling(counted(smiling.times), counted(smiling.of))}
      </p>
      {attributes.map((attribute) => (
        <Attribute key={attribute.attribute} {...attribute} />
      ))}
    </section>
  );
}

function Attribute({ attribute, groups }: AttributeEvidence) {
  const { groups: words, ofHundred: inHundred } = messages.value.evidence;
  const title = wordOf(words.attributes, attribute);
  const difference = groupDifference(groups);
  return (
    <>
      <h3>{title}</h3>
      {difference && (
        <p>
          {(difference.apart ? words.apart : words.maybeChance)(
            nameOf(difference.worst),
            nameOf(difference.best),
          )}
        </p>
      )}
      <Chart
        title={title}
        columns={[words.group, words.many, words.right, words.likelyHead]}
        rows={groups.map((score) => [
          nameOf(score),
          words.counts(counted(score.people), counted(score.right.of)),
          canBeJudged(score) ? inHundred(ofHundred(shareOf(score.right))) : "–",
          likely(score),
        ])}
      >
        <ul class="group-rows">
          {groups.map((score) => (
            <li key={score.group}>
              <b>{nameOf(score)}</b>
              {canBeJudged(score) && (
                <>
                  <Bar pieces={[{ kind: "it", share: shareOf(score.right) }]} likely={score.interval} />
                  <b>{inHundred(ofHundred(shareOf(score.right)))}</b>
                </>
              )}
              <span>
                {words.counts(counted(score.people), counted(score.right.of))}. {likely(score)}
              </span>
            </li>
          ))}
        </ul>
      </Chart>
    </>
  );
}

function likely(score: GroupScore): string {
  const { groups: words } = messages.value.evidence;
  if (!canBeJudged(score)) return words.tooFew;
  return words.likely(ofHundred(score.interval.low), ofHundred(score.interval.high));
}

function nameOf({ group }: GroupScore): string {
  return wordOf(messages.value.evidence.groups.names, group);
}

/** As the record has it where there is no word for it. */
function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
