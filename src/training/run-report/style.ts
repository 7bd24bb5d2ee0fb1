/** Warm paper and deep ink by day, dusk by night. Contrasts are at least 4.5:1 for letters and 3:1 for lines. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf6f0; --sheet: #fffdf9; --ink: #1f2a33; --quiet: #55616b; --thin: #ddd5c9;
  --line-0: #2c7a73; --line-1: #a85b1c; --line-2: #3f5d8c; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d2731; --sheet: #25313c; --ink: #f0ebe3; --quiet: #b3bdc6; --thin: #3d4b58;
  --line-0: #74c7bd; --line-1: #e8b078; --line-2: #a9c1e8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 18px/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2.2rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; }
p { max-width: 65ch; margin: .5rem 0; }
.quiet, small { color: var(--quiet); font-size: 1rem; }
.state { font-size: 1.25rem; margin-top: 1.25rem; }
progress { width: 100%; height: .6rem; accent-color: var(--line-0); margin: .75rem 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; margin-top: 2rem; }
figure { margin: 0; padding: 1.25rem; background: var(--sheet); border: 1px solid var(--thin); border-radius: .9rem; }
figcaption { font-weight: 600; font-size: 1.15rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; padding: 0; margin: .4rem 0 1rem; font-size: 1rem; }
.legend svg { width: 28px; height: 8px; vertical-align: middle; }
.plot { display: grid; grid-template-columns: auto 1fr; gap: .25rem .6rem; font-size: .9rem; color: var(--quiet); }
.plot svg { width: 100%; height: 13rem; overflow: visible; }
.y { display: flex; flex-direction: column; justify-content: space-between; text-align: right; margin: -.6rem 0; }
.x { grid-column: 2; display: flex; justify-content: space-between; padding-top: .4rem; }
path { fill: none; vector-effect: non-scaling-stroke; stroke-linecap: round; stroke-linejoin: round; }
.grid { stroke: var(--thin); stroke-width: 1; }
.marked { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 4; }
.line { stroke-width: 2.5; } .line.dot { stroke-width: 9; stroke-dasharray: none; }
.line-0 { stroke: var(--line-0); } .line-1 { stroke: var(--line-1); stroke-dasharray: 8 5; } .line-2 { stroke: var(--line-2); stroke-dasharray: 1 6; stroke-width: 3.5; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 1rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .9rem .3rem 0; text-align: right; border-bottom: 1px solid var(--thin); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
tr.best { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } h1 { font-size: 1.8rem; } }
summary { cursor: pointer; padding: .4rem 0; } :focus-visible { outline: 3px solid var(--line-0); outline-offset: 3px; }
pre { overflow-x: auto; padding: 1rem; background: var(--sheet); border: 1px solid var(--thin); border-radius: .9rem; font-size: .9rem; line-height: 1.45; }
`;
