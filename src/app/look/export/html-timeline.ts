/** The course of a video as a drawing in the exported page: a line for each face. Time goes from left to right in every language. */
import { LANGUAGES } from "../../messages/languages.ts";
import { clock } from "../clock.ts";
import { colourOf } from "../letters.ts";
import { isResting, shortly } from "../said.ts";
import { rarestFirst, type Stretch } from "../video/stretches.ts";
import { ticksOf } from "../video/ticks.ts";
import type { FileReading } from "./file-reading.ts";
import { escaped } from "./html-text.ts";
import type { Wording } from "./wording.ts";

const LANE = 34;
const BLOCK = 26;
const RULER = 24;
/** To the left of the time. */
const LETTERS = 36;

/** Heights in CSS pixels, places along the time in shares of the width, so that words keep their size on any screen. */
export function timelineOf(
  { stretches, notes }: FileReading,
  { durationMs }: NonNullable<FileReading["course"]>,
  { words, language }: Wording,
): string {
  const { exported } = words;
  const letters = [...new Set(stretches.map(({ letter }) => letter))];
  const place = (ms: number): string => `${Number(((100 * ms) / Math.max(1, durationMs)).toFixed(3))}%`;
  const lanes = letters.map((letter, i) => {
    const blocks = rarestFirst(stretches.filter((stretch) => stretch.letter === letter)).map((stretch) =>
      blockOf(stretch, place, { words, language }),
    );
    return `<svg y="${RULER + i * LANE}" width="100%" height="${LANE}">
<line class="base" x2="100%" y1="${LANE / 2}" y2="${LANE / 2}"/>
${blocks.join("\n")}
</svg>`;
  });
  const names = letters.map(
    (letter, i) =>
      `<g transform="translate(-${LETTERS} ${RULER + i * LANE + 5})"><rect width="28" height="24" rx="12" fill="${colourOf(letter)}"/><text x="14" y="17" text-anchor="middle" style="fill:#fffdf9">${letter}</text></g>`,
  );
  const ticks = ticksOf(durationMs).map(
    (ms) => `<text class="soft" x="${place(ms)}" y="14">${clock(ms, language)}</text>`,
  );
  const marks = notes.map(({ momentMs }) => `<circle class="mark" cx="${place(momentMs)}" cy="19" r="4"/>`);
  const height = RULER + LANE * letters.length;
  return `<section>
<h2>${escaped(exported.timeline)}</h2>
<p>${escaped(exported.timelineText)}</p>
<svg role="img" aria-label="${escaped(exported.timelineText)}" style="width:calc(100% - ${LETTERS + 4}px);margin-left:${LETTERS}px" height="${height}" direction="ltr">
<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="7" height="7" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="7"/></pattern></defs>
${[...names, ...ticks, ...marks, ...lanes].join("\n")}
</svg>
</section>`;
}

/** At rest a thin line; what moves a block with its words, as far as they fit; what was not read is hatched, with its reason. */
function blockOf(
  { fromMs, toMs, saying }: Stretch,
  place: (ms: number) => string,
  { words, language }: Wording,
): string {
  const [x, width] = [place(fromMs), place(toMs - fromMs)];
  if (isResting(saying))
    return `<rect class="rest" x="${x}" width="${width}" y="${LANE / 2 - 1.5}" height="3"/>`;
  const read = saying.kind === "moves" || saying.kind === "looks-like";
  const rightToLeft = LANGUAGES[language].direction === "rtl";
  const start = rightToLeft ? `x="100%" dx="-7" direction="rtl"` : `x="7"`;
  return `<svg x="${x}" y="${(LANE - BLOCK) / 2}" width="${width}" height="${BLOCK}"><rect class="${read ? "moves" : "unread"}" width="100%" height="100%" rx="5"${read ? "" : ` fill="url(#hatch)"`}/><text ${start} y="17">${escaped(shortly(saying, words))}</text></svg>`;
}
