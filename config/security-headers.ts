/** The one definition of what the page may do, whoever serves it: `npm start`, a static host, or the app's own service worker. */

/** Nothing from or to another origin, no script but its own. `blob:` shows files that the person opens. */
const POLICY = [
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
] as const;

/** The camera and a shared screen for the page itself alone, and no other sense. COOP and COEP give WebAssembly its threads. */
export const SECURITY_HEADERS = {
  "Content-Security-Policy": POLICY.join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), display-capture=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/** The policy as a page can carry it in a `<meta>`, where browsers ignore `frame-ancestors` (CSP 3, section 3.3) and complain of it. */
export const META_POLICY = POLICY.filter((directive) => !directive.startsWith("frame-ancestors")).join("; ");
