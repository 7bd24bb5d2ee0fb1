/** Warm paper and deep ink by day, dusk by night. Contrasts are at least 4.5:1 for letters and 3:1 for lines. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #faf6f0; --card: #fffdf9; --ink: #1f2a33; --soft: #51606b; --line: #ddd2c3;
  --sea: #2c7a73; --sea-deep: #205e58; --strongest: 45%; --floor-0: #a4592a; --floor-1: #3f5d8c; --floor-2: #7a4b83; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #222b35; --card: #2b3541; --ink: #eef1ee; --soft: #b7c1c9; --line: #465362;
  --sea: #86cabf; --sea-deep: #a5dbd2; --strongest: 36%; --floor-0: #ebb78d; --floor-1: #a9c1e8; --floor-2: #d9b3e0; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 70rem; padding: 3rem 1.25rem 4rem;
  font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
h1 { font-size: clamp(1.95rem, 1.4rem + 2.2vw, 2.747rem); line-height: 1.15; margin: 0; text-wrap: balance; }
h1 em { font-style: normal; color: var(--sea-deep); overflow-wrap: break-word; }
h2 { font-size: 1.758rem; line-height: 1.2; margin: 4rem 0 1rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
p { max-width: 65ch; margin: .75rem 0; }
.lead { font-size: 1.406rem; line-height: 1.4; margin-top: 1.25rem; }
.quiet, footer { color: var(--soft); font-size: 1rem; }
a { color: var(--sea-deep); text-underline-offset: .2em; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.5rem 0 0; padding: 1rem 0; border-block: 1px solid var(--line); font-size: 1rem; }
nav a { display: inline-block; padding: .25rem 0; }
.notes { max-width: 65ch; margin: 0; padding: 1.25rem 1.5rem 1.25rem 2.5rem; background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--sea); border-radius: .75rem; }
.notes li + li { margin-top: .75rem; }
:focus-visible { outline: 3px solid var(--sea); outline-offset: 3px; border-radius: .25rem; }

.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 650; padding-bottom: .5rem; }
caption span { display: block; position: sticky; left: 0; width: fit-content; max-width: calc(100vw - 2.5rem); }
th, td { padding: .45rem .75rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
thead th { vertical-align: bottom; color: var(--soft); font-weight: 500; white-space: normal; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
tbody th { font-weight: 500; white-space: normal; overflow-wrap: break-word; min-width: 8rem; max-width: 16rem; position: sticky; left: 0; background: var(--paper); }
figure tbody th { background: var(--card); }
.words { display: block; min-width: 16rem; max-width: 26rem; margin-left: 1rem; text-align: left; white-space: normal; color: var(--soft); }
td img { display: block; margin-left: auto; border-radius: .5rem; image-rendering: pixelated; }
.confusions th, .confusions td { padding: .15rem; text-align: center; }
.confusions tbody th { text-align: left; padding-right: .75rem; }
.confusions thead th { padding-bottom: .5rem; }
.cell { display: block; min-width: 4.2rem; padding: .45rem .3rem; border-radius: .5rem; line-height: 1.2;
  background: color-mix(in srgb, var(--sea) calc(var(--share, 0) * var(--strongest) / 100), var(--card)); }
.cell.right { outline: 2px solid var(--sea); outline-offset: -2px; }
.cell small { display: block; font-size: .875rem; }

figure { margin: 0; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 1.25rem; break-inside: avoid; }
figcaption { margin-bottom: .75rem; }
.scores figcaption { font-weight: 650; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1rem; padding: 0; font-size: 1rem; }
.legend svg { width: 20px; height: 20px; vertical-align: -4px; }
.row { display: grid; grid-template-columns: 11rem 1fr 4.5rem; gap: .25rem 1.25rem; align-items: center; min-height: 2.5rem; }
.row svg { width: 100%; height: 2rem; overflow: visible; }
.row b { text-align: right; font-variant-numeric: tabular-nums; }
.row.axis { min-height: 0; font-size: .9rem; color: var(--soft); }
.ticks, .x { display: flex; justify-content: space-between; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 1rem; margin-top: 1.5rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin-top: 1.5rem; }
.multiples figcaption { display: flex; justify-content: space-between; gap: .5rem; }
.plot { font-size: .875rem; line-height: 1.3; color: var(--soft); }
.plot svg { display: block; width: 100%; margin: .25rem 0; overflow: visible; }
.pair .plot { max-width: 26rem; }
path { fill: none; vector-effect: non-scaling-stroke; stroke-linecap: round; stroke-linejoin: round; }
.grid { stroke: var(--line); stroke-width: 1; }
.frame { stroke: var(--soft); stroke-width: 1; stroke-linecap: square; }
.chance { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 5; }
.curve { stroke: var(--sea); stroke-width: 2.5; }
circle { fill: var(--sea); fill-opacity: .55; }
.interval { stroke: var(--sea); stroke-width: 9; opacity: .4; stroke-linecap: butt; }
.score { stroke: var(--sea-deep); stroke-width: 10; }
.baseline { stroke-width: 3; stroke-linecap: butt; }
.baseline-0 { stroke: var(--floor-0); } .baseline-1 { stroke: var(--floor-1); stroke-dasharray: 4 3; } .baseline-2 { stroke: var(--floor-2); stroke-dasharray: 1.5 2; }

dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0; font-size: 1rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; font-size: .9rem; line-height: 1.45; }
summary { cursor: pointer; padding: .5rem 0; font-size: 1rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr 4.5rem; padding-block: .5rem; } .row svg, .ticks { grid-column: 1 / -1; grid-row: 2; } .row.axis > :first-child { display: none; }
  .multiples { grid-template-columns: repeat(2, 1fr); } .multiples figure { padding: .75rem; } .multiples figcaption { flex-wrap: wrap; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
@media print { :root { --paper: #fff; --card: #fff; } html { font-size: 9.5pt; } body { max-width: none; padding: 0; } h2 { margin-top: 2.5rem; } .words { min-width: 11rem; }
  nav, summary { display: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; }
  ::details-content { content-visibility: visible; display: block; } * { print-color-adjust: exact; } pre { white-space: pre-wrap; } }
`;
