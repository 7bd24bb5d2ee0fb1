import { type Command, Option } from "commander";
import { findPictures } from "../platform/node/files.ts";
import { PictureError } from "../platform/node/picture-error.ts";
import type { NodeRecognizer } from "../platform/node/recognizer.ts";
import { type PersonalNeutral, PersonalNeutralError } from "../recognition/personal-neutral.ts";
import { PICTURE_RULES, takeNeutral } from "../recognition/take-neutral.ts";
import { wholeNumber } from "./arguments.ts";
import { complain, IN_PART, oneLine } from "./failure.ts";
import { FORMATS, type FormatName, format, formatOf } from "./formats.ts";
import { openOutput } from "./output.ts";
import { pictureReport } from "./picture-report.ts";
import { bar, progressLine } from "./progress.ts";

const EXAMPLES = `
Folders are searched to their depths. Of an animation the first frame is read.
What comes out is what a face shows, never what somebody feels.

Examples:
  lexithymia analyze photo.jpg
  lexithymia analyze holiday/ --format csv --out faces.csv
  lexithymia analyze me/ --neutral me-resting.jpg
  lexithymia analyze *.png --format json | head -n 1

Exit codes: 0 done, 1 some inputs could not be read (the others are done), 2 wrong use.`;

interface AnalyzeOptions {
  readonly format?: FormatName;
  readonly out?: string;
  readonly model?: string;
  readonly neutral?: string;
  readonly threads?: number;
  readonly verbose?: boolean;
}

export function addAnalyze(program: Command, signal: AbortSignal): void {
  program
    .command("analyze")
    .summary("say what the faces in pictures show")
    .description("Finds the faces in JPEG, PNG, WebP and GIF pictures and says what each one looks like.")
    .argument("<file...>", "pictures, and folders of pictures")
    .addOption(
      new Option(
        "--format <form>",
        "form of the output (default: by the ending of --out, else table)",
      ).choices(FORMATS),
    )
    .option("--out <file>", "write to a file instead of the terminal")
    .option(
      "--model <folder>",
      "an expression model with its manifest, or live or seed (default: live, the one that ships)",
    )
    .option(
      "--neutral <picture>",
      "of one person's resting face, where the pictures are of that person: faces are held against it",
    )
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .addHelpText("after", EXAMPLES)
    .action((inputs: string[], _, command: Command) => analyze(inputs, command.optsWithGlobals(), signal));
}

async function analyze(
  inputs: readonly string[],
  options: AnalyzeOptions,
  signal: AbortSignal,
): Promise<void> {
  const {
    out,
    verbose = false,
    format: form = formatOf(out),
    neutral: resting,
    model,
    ...recognizerOptions
  } = options;
  const { paths, errors } = await findPictures(inputs);
  // The networks' runtime takes a while to load: not before it is needed.
  const { createRecognizer } = await import("../platform/node/recognizer.ts");
  const { modelFolder } = await import("../platform/node/models.ts");
  const recognizer = await createRecognizer({
    ...recognizerOptions,
    ...(model !== undefined && { model: modelFolder(model) }),
  });
  const { conformal } = recognizer.manifest;
  const neutral = resting === undefined ? undefined : await neutralOf(resting, recognizer);
  const output = await openOutput(out);
  const progress = progressLine();
  const skip = (error: PictureError): void => {
    progress.clear();
    complain(error, verbose);
    process.exitCode = IN_PART;
  };
  try {
    errors.forEach(skip);
    const { head, picture } = format(form, paths);
    await output.write(head);
    for (const [done, path] of paths.entries()) {
      signal.throwIfAborted();
      progress.show(`Reading ${bar(done, paths.length)} ${oneLine(path)}`);
      const reading = await recognizer
        .readFile(path, { neutral })
        .catch((error) => skip(unreadable(path, error)));
      if (reading === undefined) continue;
      progress.clear();
      await output.write(picture(pictureReport(reading, conformal)));
    }
    signal.throwIfAborted();
    await output.finish();
  } finally {
    progress.stop();
    await output.discard();
    await recognizer.close();
  }
}

/** @throws PersonalNeutralError saying why the picture will not do */
async function neutralOf(path: string, recognizer: NodeRecognizer): Promise<PersonalNeutral> {
  const refuse = (why: string): never => {
    throw new PersonalNeutralError(
      `${path}: ${why}; --neutral takes a picture of one resting face, from the front`,
    );
  };
  const { readings } = await recognizer.readFile(path).catch((error) => {
    throw new PersonalNeutralError(error.message, { cause: error });
  });
  if (readings.length !== 1)
    refuse(readings.length === 0 ? "shows no face" : `shows ${readings.length} faces`);
  const capture = takeNeutral(readings, recognizer.manifest, PICTURE_RULES);
  if (capture.kind === "taken") return capture.neutral;
  return refuse(
    capture.because === "expressive"
      ? "shows a face that is not at rest"
      : "shows a face that cannot be read",
  );
}

/** Whatever one picture brings about must not keep the others from being read. */
function unreadable(path: string, error: unknown): PictureError {
  if (error instanceof PictureError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new PictureError(path, `could not be read (${reason}); try another copy of it`, { cause: error });
}
