/** What the keys do, as in programs with which videos are cut: space, comma and full stop, arrows. */
import type { Playback } from "./playback.ts";

export const JUMP_MS = 5000;
/** On the timeline the arrows go by less. */
const NUDGE_MS = 1000;

type Act = (playback: Playback) => void;

const ANYWHERE: Readonly<Record<string, Act>> = {
  ",": (playback) => playback.step("back"),
  ".": (playback) => playback.step("forward"),
  ArrowLeft: (playback) => playback.jump(-JUMP_MS),
  ArrowRight: (playback) => playback.jump(JUMP_MS),
};

const ON_TIMELINE: Readonly<Record<string, Act>> = {
  ...ANYWHERE,
  ArrowLeft: (playback) => playback.jump(-NUDGE_MS),
  ArrowDown: (playback) => playback.jump(-NUDGE_MS),
  ArrowRight: (playback) => playback.jump(NUDGE_MS),
  ArrowUp: (playback) => playback.jump(NUDGE_MS),
};

/** Undefined for a key that is left to the browser. */
export function playerKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): Act | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const timeline = target instanceof HTMLInputElement && target.type === "range";
  // A button is pressed by the space bar already.
  if (key === " ") return target instanceof HTMLButtonElement ? undefined : (playback) => playback.toggle();
  return (timeline ? ON_TIMELINE : ANYWHERE)[key];
}
