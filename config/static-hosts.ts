/** So that any static host serves the built folder safely: the headers as Netlify and Cloudflare Pages read them, and the policy in the page. */
import type { Plugin } from "vite";
import { META_POLICY, SECURITY_HEADERS } from "./security-headers.ts";

export function forStaticHosts(): Plugin {
  return {
    name: "lexithymia:static-hosts",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: META_POLICY },
        injectTo: "head-prepend",
      },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}

/** Names in `assets/` carry a hash of their content; the service worker must be asked for anew each time. */
function headersFile(): string {
  const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "/*": SECURITY_HEADERS,
    "/assets/*": { "Cache-Control": "public, max-age=31536000, immutable" },
    "/sw.js": { "Cache-Control": "no-cache" },
  };
  return Object.entries(rules)
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"),
    )
    .join("");
}
