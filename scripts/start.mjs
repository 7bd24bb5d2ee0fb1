// npm start: sets up what is missing, then serves the app until it is stopped.
import { createServer } from "node:net";
import { build, checkNode, installDependencies, root, stop } from "./setup.mjs";

const port = portFrom(process.env["PORT"]);
checkNode();
// Asked before the set-up, so that nobody waits minutes for a port that is taken.
if (!(await isFree(port)))
  stop(`port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
installDependencies();
build();

const { preview } = await import("vite");
const server = await preview({
  root,
  configFile: `${root}/config/vite.config.ts`,
  logLevel: "warn",
  preview: { port, strictPort: true },
}).catch((error) => stop(error.message));
console.log(`Lexithymia is at http://localhost:${port}  (Ctrl-C stops it)`);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });

function portFrom(text = "4173") {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65535)
    stop(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  return number;
}

function isFree(number) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => probe.close(() => resolve(true)))
      .listen(number, "localhost");
  });
}
