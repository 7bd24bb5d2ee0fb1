/** `npx vite examples/browser`, after `npm run build`. Any other bundler does as well. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const project = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  // In a project of your own the package lies in node_modules, and this line is not needed.
  resolve: { alias: { "lexithymia/browser": `${project}dist/platform/browser/index.js` } },
  optimizeDeps: { exclude: ["onnxruntime-web"] },
  worker: { format: "es" },
  server: {
    fs: { allow: [project] },
    // With these two headers the recognition may use several threads; without them it uses one.
    headers: {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    },
  },
});
