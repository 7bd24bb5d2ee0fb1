/** Some hosts do not know what `.mjs` or `.wasm` is, and with `nosniff` a browser runs no script that is not called one. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  onnx: "application/octet-stream",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** @throws TypeError for a kind of file that the app has not had before: it belongs into the table. */
export function contentType(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (type === undefined) throw new TypeError(`no content type is known for ${path}`);
  return type;
}
