/** Ctrl-C and a closed pipe: commands watch one signal, finish the step they are in and clean up. */

/** Somebody asked the program to stop. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** Whoever read the output, such as `head`, has had enough. */
export class OutputClosedError extends Error {
  override readonly name = "OutputClosedError";
}

/**
 * A signal that aborts on the first SIGINT or SIGTERM, or when stdout is closed by its reader, with one of the errors
 * above as its reason. A second SIGINT ends the process at once.
 */
export function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => controller.abort(new StoppedError("stopped")));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    controller.abort(new OutputClosedError("the output was closed"));
  });
  return controller.signal;
}
