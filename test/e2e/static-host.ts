/** A plain static server such as strangers run: the built app in some folder, no header but the type, and whatever a test puts in a file's place. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BUILT = fileURLToPath(new URL("../../dist/app", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What a file's place holds: other content, nothing (404), or a connection that breaks. */
export type Instead = string | "missing" | "broken-off";

export interface StaticHost {
  /** `http://localhost:12345` */
  readonly origin: string;
  /** Everything that was asked for, as paths with their folder. */
  readonly asked: readonly string[];
  /** Serves these in place of the built files, by their path from the app's folder; all others as they were built. */
  serve(instead: Readonly<Record<string, Instead>>): void;
  /** Ends at once, whatever is under way. */
  close(): Promise<void>;
}

/** @param folder with a slash at both ends */
export async function startStaticHost(folder: string): Promise<StaticHost> {
  const asked: string[] = [];
  let instead: Readonly<Record<string, Instead>> = {};

  async function answer({ url = "/" }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, "http://localhost");
    asked.push(pathname);
    const path = pathname === folder ? "index.html" : pathname.slice(folder.length);
    const content = pathname.startsWith(folder) ? (instead[path] ?? (await builtFile(path))) : "missing";
    if (content === "broken-off") response.destroy();
    else if (content === "missing") response.writeHead(404).end();
    else
      response
        .writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" })
        .end(content);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    asked,
    serve(others) {
      instead = others;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function builtFile(path: string): Promise<Buffer | "missing"> {
  return readFile(join(BUILT, path)).catch(() => "missing" as const);
}
