// What every command needs before it can begin: the right Node, the dependencies, the built project.
// Plain JavaScript on Node alone: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];
const installStamp = join(root, "node_modules/.lexithymia-install");
const buildStamp = join(root, "dist/.lexithymia-build");

/** Ends the program with one line that says what is wrong and what to do. */
export function stop(message) {
  console.error(`lexithymia: ${message}`);
  process.exit(1);
}

/** Runs a command in the project folder with its output shown. Returns whether it succeeded. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === "win32",
  });
  if (quiet && result.status !== 0) process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  return result.status === 0;
}

/** Runs the JavaScript program of an installed package with this Node. */
export function runTool(file, args, options) {
  return run(process.execPath, [join(root, "node_modules", file), ...args], options);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    stop(
      `this is Node ${process.versions.node}; Node ${OLDEST_NODE.join(".")} or later is needed (https://nodejs.org).`,
    );
}

/** Installs what the lockfile says, unless that is what is there. */
export function installDependencies() {
  const wanted = fingerprint([join(root, "package.json"), join(root, "package-lock.json")]);
  if (stampHolds(installStamp, wanted)) return;
  console.log("Installing dependencies (the first time takes a minute or two) ...");
  // The CUDA files that onnxruntime-node would fetch are not used, and fetching them can fail.
  const env = { ONNXRUNTIME_NODE_INSTALL: "skip", ONNXRUNTIME_NODE_INSTALL_CUDA: "skip" };
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { env }))
    stop("npm ci failed (see above). Is the network there? Run the same command again to go on.");
  writeFileSync(installStamp, wanted);
}

/** Converts the face models, compiles the library and builds the app, unless all that is there already. */
export function build() {
  const sources = ["src", "models/expression", "config", "scripts/face-models"].flatMap((folder) =>
    filesIn(join(root, folder)),
  );
  const wanted = fingerprint([...sources, join(root, "package-lock.json")]);
  if (stampHolds(buildStamp, wanted) && existsSync(join(root, "models/faces/face-mesh.onnx"))) return;
  console.log("Building ...");
  const steps = [
    [
      "converting the face models",
      () => runTool("tsx/dist/cli.mjs", ["scripts/face-models/convert.ts"], { quiet: true }),
    ],
    [
      "compiling",
      () =>
        runTool("typescript/bin/tsc", [
          "-b",
          ...["pure", "node", "browser", "worker"].map((name) => `config/tsconfig.${name}.json`),
        ]),
    ],
    [
      "building the app",
      () => runTool("vite/bin/vite.js", ["build", "--config", "config/vite.config.ts", "--logLevel", "warn"]),
    ],
  ];
  for (const [what, step] of steps) if (!step()) stop(`${what} failed (see above).`);
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function fingerprint(files) {
  const hash = createHash("sha256").update(
    `node ${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}\n`,
  );
  for (const file of files) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function stampHolds(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}
