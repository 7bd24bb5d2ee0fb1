/** What makes the app installable: a manifest, and its mark as icons in the sizes that systems ask for. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Plugin } from "vite";

/** `--paper` of src/app/styles/tokens.css in the light theme. */
const PAPER = "#faf6f0";

interface Icon {
  readonly file: string;
  /** Pixels of its side. */
  readonly side: number;
  /** The mark's part of that side; the rest is around it. */
  readonly mark: number;
  readonly background?: string;
}

/** A mask leaves at least the circle of four fifths of the side (https://www.w3.org/TR/appmanifest/#icon-masks). */
const IN_MASK = 0.56;

const ICONS = {
  small: { file: "icon-192.png", side: 192, mark: 1 },
  large: { file: "icon-512.png", side: 512, mark: 1 },
  maskable: { file: "icon-maskable-512.png", side: 512, mark: IN_MASK, background: PAPER },
  // iOS rounds its corners and shows black where it is transparent.
  apple: { file: "apple-touch-icon.png", side: 180, mark: 0.7, background: PAPER },
} as const satisfies Record<string, Icon>;

/** All addresses are relative: the app may lie in any folder. What it is called by is where it starts: an `id` would be the same in all of them. */
const MANIFEST = {
  name: "Lexithymia",
  short_name: "Lexithymia",
  description: "Reads what faces show, live and on your own device, in words that admit doubt.",
  lang: "en",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: PAPER,
  theme_color: PAPER,
  icons: [
    { src: "mark.svg", sizes: "any", type: "image/svg+xml" },
    ...[ICONS.small, ICONS.large].map(({ file, side }) => entry(file, side)),
    { ...entry(ICONS.maskable.file, ICONS.maskable.side), purpose: "maskable" },
  ],
};

const MANIFEST_FILE = "manifest.webmanifest";

/** @param markFile path of the SVG that the icons are made from */
export function installable(markFile: string): Plugin {
  return {
    name: "lexithymia:installable",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "manifest", href: `./${MANIFEST_FILE}` }, injectTo: "head" },
      { tag: "link", attrs: { rel: "apple-touch-icon", href: `./${ICONS.apple.file}` }, injectTo: "head" },
    ],
    async generateBundle() {
      const svg = await readFile(markFile);
      for (const icon of Object.values(ICONS))
        this.emitFile({ type: "asset", fileName: icon.file, source: await draw(svg, icon) });
      this.emitFile({ type: "asset", fileName: MANIFEST_FILE, source: JSON.stringify(MANIFEST) });
    },
  };
}

function entry(file: string, side: number) {
  return { src: file, sizes: `${side}x${side}`, type: "image/png" };
}

async function draw(svg: Uint8Array, { side, mark, background }: Icon): Promise<Uint8Array> {
  const size = Math.round(side * mark);
  const before = Math.floor((side - size) / 2);
  const after = side - size - before;
  const colour = background ?? { r: 0, g: 0, b: 0, alpha: 0 };
  // Drawn at its own size rather than enlarged: SVG has 72 dots to the inch, and the mark is 32 wide.
  const drawn = sharp(svg, { density: (72 * size) / 32 })
    .resize(size, size)
    .extend({ top: before, bottom: after, left: before, right: after, background: colour });
  return (background === undefined ? drawn : drawn.flatten({ background })).png({ palette: true }).toBuffer();
}
