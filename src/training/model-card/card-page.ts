/** A model's card as a page of Markdown, from its manifest alone: what the command line prints and the model's folder holds. */
import type { ModelManifest, ModelMetric } from "../../recognition/manifest.ts";
import { markdownTable } from "../results/results-tables.ts";

export function cardPage(manifest: ModelManifest): string {
  const { name, description, labels, card, training, licence } = manifest;
  const sections = [
    `# ${name}\n\n${description}. It tells which of ${labels.length} expressions a face *shows*: ${labels.join(", ")}. It does not know what anyone feels.`,
    ...(card
      ? [section("What it is for", list(card.uses)), section("What it is not for", list(card.notFor))]
      : []),
    section("How good it is", scores(manifest)),
    ...groupSection(manifest),
    ...(card ? [section("How it fails", list(card.knownFailures))] : []),
    section(
      "Training",
      list([
        `Recipe \`${training.recipe}\`, seed ${training.seed}: ${training.images.toLocaleString("en")} pictures, the weights of epoch ${training.epochs}; ${training.split}.`,
        `Data: ${training.data}.`,
        ...(card?.data ?? []),
      ]),
    ),
    section("Input and output", list(interfaceOf(manifest))),
    ...(card ? [section("To do it again", codeBlock(card.reproduce))] : []),
    section("Licence", licence),
  ];
  return `${sections.join("\n\n")}\n`;
}

const section = (title: string, body: string): string => `## ${title}\n${body}`;
const list = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `- ${sentence}`).join("\n");
const codeBlock = (commands: readonly string[]): string => ["```sh", ...commands, "```"].join("\n");

function scores({ metrics, card }: ModelManifest): string {
  if (metrics.length === 0)
    return "Nothing was measured under a protocol: `lexithymia evaluate` does. Until then nobody knows.";
  const rows = metrics.map((metric) => [
    `\`${metric.protocol}\`${metric.part === undefined ? "" : `, ${metric.part}`}`,
    metric.images.toLocaleString("en"),
    withInterval(metric, "accuracy"),
    withInterval(metric, "macroF1"),
    metric.expectedCalibrationError === undefined ? "" : percent(metric.expectedCalibrationError),
  ]);
  const head = ["protocol", "pictures", "accuracy", "macro F1", "calibration error"];
  const agreement =
    card?.humanAgreement === undefined
      ? []
      : [
          `For comparison: one person's word agrees with that of most others for ${percent(card.humanAgreement.share)} % of ${card.humanAgreement.of}.`,
        ];
  return [
    "In per cent, with 95 % bootstrap intervals, by person where people are known.",
    markdownTable([head, ...rows]),
    ...agreement,
  ].join("\n\n");
}

function withInterval({ intervals, ...metric }: ModelMetric, score: "accuracy" | "macroF1"): string {
  if (metric[score] === 1) return "100.0 (no mistake)";
  const range = intervals?.[score];
  return `${percent(metric[score])}${range ? ` (${percent(range.low)}–${percent(range.high)})` : ""}`;
}

/** Of the first part that has groups: the whole of a protocol. */
function groupSection({ metrics }: ModelManifest): string[] {
  const metric = metrics.find(({ groups }) => groups !== undefined && groups.length > 0);
  if (metric?.groups === undefined) return [];
  const rows = metric.groups.map(({ attribute, group, images, accuracy, interval }) => [
    `${attribute}: ${group}`,
    String(images),
    `${percent(accuracy)} (${percent(interval.low)}–${percent(interval.high)})`,
  ]);
  return [
    section(
      "For whom",
      [
        `Accuracy under \`${metric.protocol}\` for groups that people said they belong to. Groups are small: look at the intervals before the gaps.`,
        markdownTable([["", "pictures", "accuracy"], ...rows]),
      ].join("\n\n"),
    ),
  ];
}

function interfaceOf({ input, output, mirrorAverage, temperature, conformal }: ModelManifest): string[] {
  return [
    `\`${input.name}\`: grey crops, \`[batch, 1, ${input.height}, ${input.width}]\`, luma 0 to 1, then \`(x - ${input.mean}) / ${input.std}\`, turned and scaled so that eyes and mouth lie where the manifest's \`template\` says.`,
    `\`${output.name}\`: logits in the order of the labels; ${mirrorAverage ? "take the mean of those of the crop and of its mirror image, and " : ""}divide by ${temperature} before the softmax.`,
    `Sets of expressions are to hold the right one for ${percent(conformal.coverage)} % of pictures like those they were fitted on.`,
  ];
}

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
