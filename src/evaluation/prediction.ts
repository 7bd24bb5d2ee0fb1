/** What a model said about one example, and what is right: all that evaluation starts from. */
export interface Prediction {
  /** Unique within its data set. */
  readonly name: string;
  /** Index of the right class. */
  readonly label: number;
  /** Calibrated, one for each class, summing to 1. */
  readonly probabilities: readonly number[];
  /** Who is shown, where the data set says so. */
  readonly person?: string;
  /** Examples of one sequence show the same movement. */
  readonly sequence?: string;
  /** What people said about themselves, such as `{ age: "30-39" }`; used to compare groups, never predicted. */
  readonly groups?: Readonly<Record<string, string>>;
  /** How many people, or which share of them, chose each class. */
  readonly votes?: readonly number[];
  /** Whether an equal or nearly equal picture was in the training part, where that is known. */
  readonly hasTrainingTwin?: boolean;
}

/** The class a prediction names: the most likely one; the first of equals. */
export function predictedClass({ probabilities }: Pick<Prediction, "probabilities">): number {
  return argmax(probabilities);
}

/** The index of the largest value; the first of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i += 1) if (values[i]! > values[best]!) best = i;
  return best;
}
