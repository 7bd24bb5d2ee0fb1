/** The page the contract's browser test opens: it runs the cases in itself or in a worker. */
import { type CaseOptions, type CaseResults, runCases } from "./run-cases.ts";

declare global {
  interface Window {
    runInPage(options: CaseOptions): Promise<CaseResults>;
    runInWorker(options: CaseOptions): Promise<CaseResults>;
  }
}

window.runInPage = (options) => runCases(options, location.origin);

window.runInWorker = (options) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./cases-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CaseResults>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ options, origin: location.origin });
  });
