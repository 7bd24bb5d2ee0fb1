import { expect, test, vi } from "vitest";
import { listCameras, type MediaDevicesLike, openCamera } from "./camera.ts";

function failing(name: string): MediaDevicesLike {
  const getUserMedia = () => Promise.reject(Object.assign(new Error("no"), { name }));
  return { getUserMedia, enumerateDevices: async () => [] };
}

test.each([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "none"],
  ["NotReadableError", "in-use"],
  ["AbortError", "in-use"],
  ["OverconstrainedError", "unplugged"],
  ["TypeError", "unsupported"],
] as const)("%s is told as %s", async (name, because) => {
  expect(await openCamera({}, failing(name))).toEqual({ kind: "problem", because });
});

test("without a secure context there is no camera to ask for", async () => {
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("isSecureContext", false);
  expect(await openCamera()).toEqual({ kind: "problem", because: "insecure" });
  vi.stubGlobal("isSecureContext", true);
  expect(await openCamera()).toEqual({ kind: "problem", because: "unsupported" });
  vi.unstubAllGlobals();
});

test("an open camera stops every track, and says when it is unplugged", async () => {
  const track = Object.assign(new EventTarget(), {
    stop: vi.fn(),
    label: "Webcam",
    getSettings: () => ({ deviceId: "one" }),
  });
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
  const getUserMedia = vi.fn(async () => stream);
  const opening = await openCamera({ deviceId: "one" }, { getUserMedia, enumerateDevices: async () => [] });
  expect(getUserMedia).toHaveBeenCalledWith({
    audio: false,
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, deviceId: { exact: "one" } },
  });
  if (opening.kind !== "open") throw new Error("not open");
  expect(opening.camera.device).toEqual({ id: "one", label: "Webcam" });
  track.dispatchEvent(new Event("ended"));
  await opening.camera.unplugged;
  opening.camera.stop();
  expect(track.stop).toHaveBeenCalledOnce();
});

test("only cameras that may be chosen are listed", async () => {
  const device = (kind: string, deviceId: string, label: string) => ({ kind, deviceId, label });
  const devices = {
    getUserMedia: vi.fn(),
    enumerateDevices: async () =>
      [
        device("videoinput", "one", "Webcam"),
        device("audioinput", "two", "Microphone"),
        device("videoinput", "", ""),
      ] as MediaDeviceInfo[],
  };
  expect(await listCameras(devices)).toEqual([{ id: "one", label: "Webcam" }]);
});
