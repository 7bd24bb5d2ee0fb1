/** The page the contract's browser test opens: it runs the cases in itself or in a worker. */
import { type CaseResults, runCases } from "./run-cases.ts";

declare global {
  interface Window {
    runInPage(threads: number): Promise<CaseResults>;
    runInWorker(threads: number): Promise<CaseResults>;
  }
}

window.runInPage = (threads) => runCases(threads, location.origin);

window.runInWorker = (threads) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./cases-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CaseResults>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ threads, origin: location.origin });
  });
