/** What can go wrong when training and evaluating. Every message is one line that names the culprit and the way out. */

/** A data folder is not what it says: a file is missing, cut short, or holds something else. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
}

/** A recipe does not exist, or asks for something unknown or out of range. */
export class RecipeError extends Error {
  override readonly name = "RecipeError";
}

/** A run's folder cannot be used: it is taken, unfinished, damaged, or belongs to another recipe. */
export class RunError extends Error {
  override readonly name = "RunError";
}

/** A weights file is damaged, or is not of the network it is meant for. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}

/** A model cannot be exported: its runs do not go together, its place is taken, or it says something else than they do. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

/** A run's state cannot be saved; what was saved before is still there. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
}

/** The loss became NaN or infinite. */
export class DivergedError extends Error {
  override readonly name = "DivergedError";
}

/** A model cannot be scored under a protocol, because the number would mean something else than it says. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}

/** A fold of a cross-validation could not be trained; the others' results are kept. */
export class FoldError extends Error {
  override readonly name = "FoldError";
}

/** A stored evaluation cannot be read, or two of them are not of the same protocol and examples. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** A result that was kept cannot be used, or the page of results asks for one that is not there. */
export class ResultError extends Error {
  override readonly name = "ResultError";
}
