import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig } from "vite";
import { licences } from "./licences.ts";
import { readEvidence } from "./read-evidence.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * What the page may do, whoever serves it: nothing from or to another origin, no script but its own, the camera for
 * itself alone. COOP and COEP give WebAssembly its threads. `blob:` shows files that the person opens.
 */
export const SECURITY_HEADERS = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "style-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), microphone=(), geolocation=(), display-capture=(self), usb=(), serial=(), hid=(), midi=(), payment=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

const { version } = JSON.parse(readFileSync(folder("package.json"), "utf8"));

const { page, worker } = licences(folder("."));

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
  plugins: [page],
  worker: { format: "es", plugins: () => [worker] },
  build: {
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
