import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig } from "vite";
import { dividedEngine } from "./engine/divided-engine.ts";
import { installable } from "./installable.ts";
import { licences } from "./licences.ts";
import { keptOffline } from "./offline.ts";
import { readEvidence } from "./read-evidence.ts";
import { recognitionWorker } from "./recognition-worker.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { forStaticHosts } from "./static-hosts.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { version } = JSON.parse(readFileSync(folder("package.json"), "utf8"));

/** What others wrote, in files of its own: it changes less often than ours, and ours can be weighed. */
const APART = {
  groups: [
    { name: "onnxruntime", test: /node_modules[\\/]onnxruntime-.*js$/ },
    { name: "libraries", test: /node_modules[\\/].*js$/ },
  ],
};

const port = Number(process.env["PORT"] ?? 4173);

export default defineConfig(({ command, isPreview }) => ({
  root: folder("src/app"),
  base: "./",
  define: {
    __VERSION__: JSON.stringify(version),
    // Only the page that shows it holds it, and that is fetched when it is opened.
    ...(!isPreview && { __EVIDENCE__: JSON.stringify(readEvidence(folder("."))) }),
  },
  // ONNX Runtime's loader stays a file of its own: its threads start from it.
  resolve: { conditions: ["onnxruntime-web-use-extern-wasm", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [
    licences(folder(".")),
    dividedEngine({ runtime: folder("node_modules/onnxruntime-web/dist"), parts: folder("dist/engine") }),
    recognitionWorker(),
    forStaticHosts(),
    installable(folder("src/app/public/mark.svg")),
    keptOffline(folder("src/app/offline/service-worker.ts")),
  ],
  build: {
    rolldownOptions: { output: { codeSplitting: APART }, checks: { pluginTimings: false } },
    outDir: folder("dist/app"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  preview: { port, strictPort: true, headers: SECURITY_HEADERS },
  server: {
    port,
    strictPort: true,
    fs: { allow: [folder(".")] },
    // The development server puts styles into the page, which the policy above forbids.
    headers: without("Content-Security-Policy"),
  },
  ...(command === "serve" && !isPreview && { optimizeDeps: { exclude: ["onnxruntime-web"] } }),
}));

function without(header: keyof typeof SECURITY_HEADERS): Record<string, string> {
  return Object.fromEntries(Object.entries(SECURITY_HEADERS).filter(([name]) => name !== header));
}
