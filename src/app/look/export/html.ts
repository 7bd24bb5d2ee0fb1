/**
 * A reading as a page that needs nothing else: no script, no request, no picture of whom it is about. In the language of `words`, for
 * whatever browser and printer.
 */
import { sayDay } from "../../messages/dates.ts";
import { LANGUAGES } from "../../messages/languages.ts";
import { clock, lengthOfTime } from "../clock.ts";
import { colourOf } from "../letters.ts";
import { wholly } from "../said.ts";
import type { FileReading } from "./file-reading.ts";
import { escaped } from "./html-text.ts";
import { timelineOf } from "./html-timeline.ts";
import type { Wording } from "./wording.ts";

export function htmlOf(reading: FileReading, wording: Wording, madeAt: Date): string {
  const { words, language } = wording;
  const { exported } = words;
  const { file, course, expressions, ownNeutral, notes } = reading;
  const title = escaped(exported.title(file.name));
  const beside = ownNeutral && words.neutral.inUse(ownNeutral.light, sayDay(ownNeutral.takenAtMs, language));
  const paragraphs = [
    exported.about,
    expressions ? exported.guess : exported.leftOut,
    ...(beside === undefined ? [] : [beside]),
  ];
  return `<!doctype html>
<html lang="${language}" dir="${LANGUAGES[language].direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
${course === undefined ? "" : timelineOf(reading, course, wording)}
${tableOf(reading, wording)}
${notes.length === 0 ? "" : notesOf(reading, wording)}
<section>
<h2>${escaped(exported.facts)}</h2>
<dl>
${factsOf(reading, wording, madeAt)
  .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`)
  .join("\n")}
</dl>
</section>
</main>
</body>
</html>
`;
}

/** From left to right, or one under the other: what is known of the reading. Values are HTML. */
function factsOf(
  { file, model, course, moments }: FileReading,
  { words, language }: Wording,
  madeAt: Date,
): [name: string, value: string][] {
  const { exported } = words;
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(language, options).format(value);
  const kilobytes = { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 } as const;
  const isolated = (text: string): string => `<bdi>${escaped(text)}</bdi>`;
  const facts: [string, string][] = [
    [exported.file, isolated(file.name)],
    [exported.size, isolated(number(file.size / 1000, kilobytes))],
  ];
  if (course !== undefined) {
    const { durationMs, everyMs, readToMs } = course;
    const every = number(everyMs / 1000, { style: "unit", unit: "second", maximumFractionDigits: 2 });
    const upTo = readToMs < durationMs ? [exported.upTo(clock(readToMs, language))] : [];
    facts.push(
      [exported.length, isolated(lengthOfTime(durationMs, language))],
      [exported.readings, [exported.every(number(moments.length), every), ...upTo].map(escaped).join(". ")],
    );
  }
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(madeAt);
  facts.push(
    [exported.model, isolated(`${model.name}, SHA-256 ${model.sha256}`)],
    [exported.made, isolated(day)],
  );
  return facts;
}

/** Stretches and the gaps between them, in the order in which they begin. */
function tableOf(reading: FileReading, { words, language }: Wording): string {
  const { exported, live } = words;
  const { kind, stretches, gaps } = reading;
  const moving = kind === "video";
  const nobody = gaps.map((span) => ({ ...span, letter: undefined, what: live.noFaceTitle }));
  const rows = [
    ...stretches.map(({ saying, ...span }) => ({ ...span, what: wholly(saying, words) })),
    ...nobody,
  ]
    .sort((a, b) => a.fromMs - b.fromMs)
    .map(({ fromMs, toMs, letter, what }) => {
      const badge =
        letter === undefined
          ? ""
          : `<span class="letter" style="background:${colourOf(letter)}">${letter}</span>`;
      const times = moving ? [fromMs, toMs].map((ms) => `<td class="time">${clock(ms, language)}</td>`) : [];
      return `<tr>${times.join("")}<td>${badge}</td><td>${escaped(what)}</td></tr>`;
    });
  const heading = escaped(moving ? exported.table : exported.tableOfPicture);
  if (rows.length === 0) return `<section><h2>${heading}</h2><p>${escaped(live.noFaceTitle)}</p></section>`;
  const columns = [...(moving ? [exported.from, exported.to] : []), exported.face, exported.what];
  return table(heading, columns, rows);
}

function notesOf({ notes }: FileReading, { words, language }: Wording): string {
  const { exported } = words;
  const rows = notes.map(
    ({ momentMs, text }) =>
      `<tr><td class="time">${clock(momentMs, language)}</td><td class="note" dir="auto">${escaped(text)}</td></tr>`,
  );
  return table(escaped(exported.notes), [exported.at, exported.note], rows);
}

function table(heading: string, columns: readonly string[], rows: readonly string[]): string {
  return `<section>
<h2>${heading}</h2>
<table>
<thead><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}

const STYLE = `
:root{color-scheme:light dark;--paper:#faf6f0;--card:#fffdf9;--ink:#1f2a33;--soft:#51606b;--line:#e4dacc;--sea:#2c7a73;--mist:#e3efeb}
@media (prefers-color-scheme:dark){:root{--paper:#222b35;--card:#2b3541;--ink:#eef1ee;--soft:#b7c1c9;--line:#3f4b58;--sea:#86cabf;--mist:#2f4549}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif}
:lang(ur){font-family:"Noto Nastaliq Urdu","Urdu Typesetting","Noto Naskh Arabic",system-ui,sans-serif;line-height:2}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;max-width:60rem;margin-inline:auto;padding:2rem clamp(1rem,4vw,3rem)}
h1{margin:0;font-size:1.8rem;line-height:1.25;overflow-wrap:anywhere}
h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3}
p{max-width:65ch;margin:0}
section p{margin-bottom:.75rem;color:var(--soft)}
table{width:100%;border-collapse:collapse}
th,td{padding:.45rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--soft);font-weight:600;white-space:nowrap}
td{overflow-wrap:anywhere}
.time{font-variant-numeric:tabular-nums;white-space:nowrap}
.note{white-space:pre-wrap}
.letter{display:inline-block;min-width:1.9rem;padding:0 .4rem;border-radius:1rem;color:#fffdf9;font-weight:650;text-align:center}
dl{display:grid;gap:.5rem;margin:0}
dl div{display:grid;grid-template-columns:minmax(6rem,10rem) minmax(0,1fr);gap:1rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
section>svg{display:block;overflow:visible;font:13px system-ui,sans-serif}
svg text{fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .base{stroke:var(--line)}
svg .rest{fill:var(--sea)}
svg .moves{fill:var(--mist);stroke:var(--sea)}
svg .unread{stroke:var(--soft)}
svg .unread+text{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg .hatch{fill:var(--soft);opacity:.45}
svg .mark{fill:var(--sea)}
@media print{main{padding:0}tr{break-inside:avoid}}
`.trim();
