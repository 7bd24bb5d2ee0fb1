/** London's photographs as the whole pipeline reads them, with somebody's resting photograph to hold each against. */
import type { CueMeasures } from "../../recognition/cues/measures.ts";
import type { Expression, Probabilities } from "../../recognition/expression.ts";
import { largestFace } from "../../recognition/find.ts";
import type { PersonalNeutral } from "../../recognition/personal-neutral.ts";
import type { Recognizer } from "../../recognition/pipeline.ts";
import { PICTURE_RULES, takeNeutral } from "../../recognition/take-neutral.ts";
import { decodeRgba } from "../datasets/decode-picture.ts";
import { type LondonPhotographs, readLondonPhotographs } from "../datasets/london.ts";

export interface LondonCase {
  readonly name: string;
  readonly person: string;
  readonly expression: Expression;
  readonly groups: LondonPhotographs["photographs"][number]["groups"];
  readonly probabilities: Probabilities;
  readonly measures?: CueMeasures;
  /** Of a smile: the same person's neutral photograph, unless that was refused as a neutral. */
  readonly own?: PersonalNeutral;
  /** The next person's neutral photograph. */
  readonly strangers: PersonalNeutral;
}

export interface LondonCases {
  readonly cases: readonly LondonCase[];
  /** Neutral photographs that could not become somebody's neutral. */
  readonly refused: number;
  readonly photographs: LondonPhotographs;
}

/** Photographs without a found face are left out. @throws DatasetError */
export async function readLondonCases(
  recognizer: Recognizer,
  data: string,
  onImage: (done: number, all: number) => void,
): Promise<LondonCases> {
  const set = await readLondonPhotographs(data);
  const seen = [];
  for (const [i, { file, label, name, person, groups }] of set.photographs.entries()) {
    const reading = largestFace(await recognizer.readPicture(await decodeRgba(file)));
    if (reading !== undefined) seen.push({ name, person, groups, expression: set.labels[label]!, reading });
    onImage(i + 1, set.photographs.length);
  }
  const resting = seen.filter(({ expression }) => expression === "neutral");
  const neutrals = new Map(
    resting.flatMap(({ person, reading }) => {
      const capture = takeNeutral([reading], recognizer.manifest, PICTURE_RULES);
      return capture.kind === "taken" ? [[person, capture.neutral] as const] : [];
    }),
  );
  const strangersOf = strangerIn(neutrals);
  const cases = seen.flatMap(({ reading: { probabilities, measures }, ...known }) => {
    const own = known.expression === "neutral" ? undefined : neutrals.get(known.person);
    if (probabilities === undefined) return [];
    const read = { probabilities, ...(measures && { measures }) };
    return [{ ...known, ...read, ...(own && { own }), strangers: strangersOf(known.person) }];
  });
  return { cases, refused: resting.length - neutrals.size, photographs: set };
}

/** In the order of their ids; after the last comes the first. */
function strangerIn(neutrals: ReadonlyMap<string, PersonalNeutral>): (person: string) => PersonalNeutral {
  const people = [...neutrals.keys()].sort();
  return (person) => neutrals.get(people.find((other) => other > person) ?? people[0]!)!;
}
