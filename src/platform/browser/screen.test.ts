import { expect, test, vi } from "vitest";
import { openScreen } from "./screen.ts";

test("a browser that cannot share a window is told as such", async () => {
  expect(await openScreen({})).toEqual({ kind: "problem", because: "unsupported" });
  vi.stubGlobal("navigator", {});
  expect(await openScreen()).toEqual({ kind: "problem", because: "unsupported" });
  vi.unstubAllGlobals();
});

test.each([
  ["NotAllowedError", "not-chosen"],
  ["NotReadableError", "failed"],
  ["AbortError", "failed"],
] as const)("%s is told as %s", async (name, because) => {
  const getDisplayMedia = () => Promise.reject(Object.assign(new Error("no"), { name }));
  expect(await openScreen({ getDisplayMedia })).toEqual({ kind: "problem", because });
});

test("a shared window asks for no sound, says when sharing ends, and stops every track", async () => {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() });
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
  const getDisplayMedia = vi.fn(async () => stream);
  const opening = await openScreen({ getDisplayMedia });
  expect(getDisplayMedia).toHaveBeenCalledWith({ audio: false, video: { frameRate: { max: 15 } } });
  if (opening.kind !== "open") throw new Error("not open");
  track.dispatchEvent(new Event("ended"));
  await opening.screen.ended;
  opening.screen.stop();
  expect(track.stop).toHaveBeenCalledOnce();
});
