/** Small curves side by side, as an SVG of its own: accuracy against the share of faces read. */

export interface Panel {
  readonly title: string;
  /** In the order of the limit, from strict to none. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** 0..1, both. */
  readonly read: number;
  readonly right: number;
  readonly label: string;
  /** Where the limit is. */
  readonly chosen: boolean;
}

const [WIDTH, HEIGHT, COLUMNS] = [250, 170, 3];
const PLOT = { left: 34, top: 30, width: 200, height: 104 };
/** Accuracy below this is not drawn to scale. */
const LEAST = 0.4;
const STYLE =
  "text{font:11px sans-serif;fill:#1f2a33}.quiet{fill:#5a6670}.frame{fill:none;stroke:#c9c2b6}" +
  ".curve{fill:none;stroke:#2c7a73;stroke-width:2}.point{fill:#2c7a73}.chosen{fill:#e2a06e;stroke:#1f2a33}";

export function curvesSvg(panels: readonly Panel[]): string {
  const rows = Math.ceil(panels.length / COLUMNS);
  const [width, height] = [COLUMNS * WIDTH, rows * HEIGHT];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Accuracy against the share of faces read">
<style>${STYLE}</style>
<rect width="${width}" height="${height}" fill="#faf6f0"/>
${panels.map((panel, i) => drawn(panel, (i % COLUMNS) * WIDTH, Math.floor(i / COLUMNS) * HEIGHT)).join("\n")}
</svg>
`;
}

function drawn({ title, points }: Panel, x: number, y: number): string {
  const { left, top, width, height } = PLOT;
  const at = ({ read, right }: CurvePoint): [number, number] => [
    left + read * width,
    top + (1 - (Math.max(LEAST, right) - LEAST) / (1 - LEAST)) * height,
  ];
  const inWords = (point: CurvePoint): string =>
    at(point)
      .map((value) => value.toFixed(1))
      .join(" ");
  const dots = points.map((point) => {
    const [cx, cy] = at(point).map((value) => value.toFixed(1));
    const kind = point.chosen ? `class="chosen" r="5"` : `class="point" r="2.5"`;
    return `<circle ${kind} cx="${cx}" cy="${cy}"><title>${point.label}</title></circle>`;
  });
  return `<g transform="translate(${x} ${y})">
<text x="${left}" y="18">${title}</text>
<rect class="frame" x="${left}" y="${top}" width="${width}" height="${height}"/>
<text class="quiet" x="${left - 4}" y="${top + 8}" text-anchor="end">100</text>
<text class="quiet" x="${left - 4}" y="${top + height}" text-anchor="end">${100 * LEAST}</text>
<text class="quiet" x="${left}" y="${top + height + 15}">0</text>
<text class="quiet" x="${left + width}" y="${top + height + 15}" text-anchor="end">100 % read</text>
<path class="curve" d="M${points.map(inWords).join("L")}"/>
${dots.join("\n")}
</g>`;
}
