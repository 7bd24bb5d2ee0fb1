/** What a run's page adds to the style that pages share. */
export const RUN_STYLE = `
:root { --line-0: var(--sea); --line-1: var(--floor-0); --line-2: var(--floor-1); }
progress { width: 100%; height: .6rem; accent-color: var(--sea); margin: 1.5rem 0 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; margin-top: 2rem; }
.charts figcaption { font-weight: 650; margin-bottom: .4rem; }
.charts .legend { gap: .1rem 1.25rem; }
.charts .legend svg { width: 28px; height: 8px; vertical-align: middle; }
.epochs { display: grid; grid-template-columns: auto 1fr; gap: .25rem .6rem; font-size: .9rem; color: var(--soft); }
.epochs svg { width: 100%; height: 13rem; overflow: visible; }
.epochs .y { display: flex; flex-direction: column; justify-content: space-between; text-align: right; margin: -.6rem 0; }
.epochs .x { grid-column: 2; padding-top: .4rem; }
.best { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 4; }
.line { stroke-width: 2.5; } .line.dot { stroke-width: 9; }
.line-0 { stroke: var(--line-0); }
.line-1 { stroke: var(--line-1); } .line-1:not(.dot) { stroke-dasharray: 8 5; }
.line-2 { stroke: var(--line-2); } .line-2:not(.dot) { stroke-dasharray: 1 6; stroke-width: 3.5; }
`;
