/** Serves the built app, as `npm start` does, on a free port. */
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { createServer as createDevelopmentServer, preview } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ServedApp {
  /** `http://localhost:12345` */
  readonly origin: string;
  close(): Promise<void>;
}

/** @throws Error when the app has not been built; `npm test` builds it first. */
export async function serveApp(): Promise<ServedApp> {
  if (!existsSync(`${root}/dist/app/index.html`))
    throw new Error("dist/app is not there: run `npm run build` first");
  const port = await freePort();
  const server = await preview({
    configFile: `${root}/config/vite.config.ts`,
    logLevel: "error",
    preview: { port, strictPort: true },
  });
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

/** Serves the app's source, as it is developed. */
export async function developApp(port: string): Promise<ServedApp> {
  const server = await createDevelopmentServer({
    configFile: `${root}/config/vite.config.ts`,
    logLevel: "error",
    server: { port: Number(port), strictPort: true, hmr: false, watch: null },
  });
  await server.listen();
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
