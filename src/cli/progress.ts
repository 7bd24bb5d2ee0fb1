/** A line on the terminal that is drawn over again while work goes on. */
import type { WriteStream } from "node:tty";

/** Work that is done sooner than this needs no progress line, in milliseconds. */
const PATIENCE = 1000;
const BETWEEN_DRAWINGS = 100;
const BAR_WIDTH = 24;
const CLEAR_LINE = "\r\x1b[2K";

export interface ProgressLine {
  /** Replaces the line, from the first second on. */
  show(text: string): void;
  /** Takes the line away so that something else can be printed; it comes back with the next drawing. */
  clear(): void;
  /** Takes the line away for good. */
  stop(): void;
}

type Screen = Pick<WriteStream, "write"> & Partial<Pick<WriteStream, "isTTY" | "columns">>;

/** Draws on `screen` when it is a terminal and does nothing otherwise. */
export function progressLine(screen: Screen = process.stderr): ProgressLine {
  if (!screen.isTTY) return { show() {}, clear() {}, stop() {} };
  const start = Date.now();
  let [wanted, drawn] = ["", ""];

  function draw(): void {
    if (Date.now() - start < PATIENCE || wanted === drawn) return;
    screen.write(CLEAR_LINE + wanted.slice(0, (screen.columns ?? 80) - 1));
    drawn = wanted;
  }
  function clear(): void {
    if (drawn !== "") screen.write(CLEAR_LINE);
    drawn = "";
  }
  const timer = setInterval(draw, BETWEEN_DRAWINGS).unref();
  return {
    show(text) {
      wanted = text;
    },
    clear,
    stop() {
      clearInterval(timer);
      clear();
    },
  };
}

/** "[######------------------] 3/12": `done` of `all` pieces of work. */
export function bar(done: number, all: number): string {
  const filled = Math.round((done / all) * BAR_WIDTH);
  return `[${"#".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${done}/${all}`;
}

/** "5 s", "12 min", "2 h 05 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 100) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
