// Stands before ONNX Runtime's own loader, which calls `restWhenCalled` with each instance: the page's or worker's, and one for each thread.

const REST = new URL("__REST_FILE__", import.meta.url).href;

/** A module that imports a function of JavaScript and exports it: only what comes from WebAssembly may stand in a table. */
const PASS_ON = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[2, 7, 1, 1, 0x66, 1, 0x66, 0, 0],
  ...[7, 5, 1, 1, 0x66, 0, 0],
);

// biome-ignore lint/correctness/noUnusedVariables: called by the loader that this stands before
function restWhenCalled({ exports }, imports) {
  const shared = Object.fromEntries(
    Object.entries(exports).flatMap(([name, value]) =>
      name.startsWith("shared.") ? [[name.slice("shared.".length), value]] : [],
    ),
  );
  const f = () => {
    new WebAssembly.Instance(new WebAssembly.Module(fetchNow(REST)), { ...imports, shared });
  };
  const { table } = shared;
  table.set(
    table.length - 1,
    new WebAssembly.Instance(new WebAssembly.Module(PASS_ON), { f: { f } }).exports.f,
  );
}

/** Whoever called is in the middle of WebAssembly and can only wait. */
function fetchNow(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  // A page may not ask for bytes in this way; it gets each as the lower half of a character.
  const inPage = "window" in globalThis;
  if (inPage) request.overrideMimeType("text/plain; charset=x-user-defined");
  else request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${url} could not be fetched: status ${request.status}`);
  return inPage
    ? Uint8Array.from(request.responseText, (character) => character.charCodeAt(0))
    : new Uint8Array(request.response);
}
