import { beforeEach, expect, test, vi } from "vitest";
import type { Camera, CameraOpening } from "../../platform/browser/camera.ts";
import type { SharedScreen } from "../../platform/browser/screen.ts";
import { createSession, type SessionDoors } from "./session.ts";

function fakeCamera(id: string) {
  let unplug = (): void => undefined;
  const unplugged = new Promise<void>((resolve) => {
    unplug = resolve;
  });
  const stop = vi.fn();
  const camera = { stream: {}, device: { id, label: id }, unplugged, stop } as unknown as Camera;
  return { camera, stop, unplug };
}

const bitmap = () => ({ close: vi.fn() }) as unknown as ImageBitmap;
const file = (name: string, type: string) => new File(["x"], name, { type });

type AskedDoors = Omit<SessionDoors, "readsOutOfSight">;
let doors: { [Door in keyof AskedDoors]: ReturnType<typeof vi.fn<AskedDoors[Door]>> } & {
  readsOutOfSight: boolean;
};

beforeEach(() => {
  doors = {
    openCamera: vi.fn(async () => ({ kind: "problem", because: "none" }) as const),
    openScreen: vi.fn(async () => ({ kind: "problem", because: "not-chosen" }) as const),
    readsOutOfSight: true,
    listCameras: vi.fn(async () => [{ id: "one", label: "One" }]),
    openPicture: vi.fn(async () => ({ kind: "unreadable", because: "not-a-picture" }) as const),
    openVideo: vi.fn(async () => ({ kind: "unreadable", because: "not-a-video" }) as const),
  };
});

test("a camera comes on, is listed, and goes off at the end", async () => {
  const { camera, stop } = fakeCamera("one");
  doors.openCamera.mockResolvedValue({ kind: "open", camera });
  const session = createSession(doors);
  const starting = session.startCamera();
  expect(session.shown.value).toEqual({ kind: "asking" });
  await starting;
  expect(session.shown.value).toEqual({ kind: "camera", camera });
  expect(session.cameras.value).toEqual([{ id: "one", label: "One" }]);
  session.stop();
  expect(session.shown.value).toEqual({ kind: "nothing" });
  expect(stop).toHaveBeenCalledOnce();
});

test("a camera's trouble is a state", async () => {
  const session = createSession(doors);
  await session.startCamera();
  expect(session.shown.value).toEqual({ kind: "camera-problem", because: "none" });
});

test("a camera that was allowed after the person had gone back goes off at once", async () => {
  const { camera, stop } = fakeCamera("one");
  let allow = (_: CameraOpening): void => undefined;
  doors.openCamera.mockReturnValue(
    new Promise((resolve) => {
      allow = resolve;
    }),
  );
  const session = createSession(doors);
  const starting = session.startCamera();
  session.stop();
  allow({ kind: "open", camera });
  await starting;
  expect(session.shown.value).toEqual({ kind: "nothing" });
  expect(stop).toHaveBeenCalledOnce();
});

test("unplugged is noticed, but only of the camera in use", async () => {
  const [first, second] = [fakeCamera("one"), fakeCamera("two")];
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: first.camera });
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: second.camera });
  const session = createSession(doors);
  await session.startCamera();
  await session.startCamera("two");
  expect(first.stop).toHaveBeenCalledOnce();
  first.unplug();
  await Promise.resolve();
  expect(session.shown.value.kind).toBe("camera");
  second.unplug();
  await vi.waitFor(() =>
    expect(session.shown.value).toEqual({ kind: "camera-problem", because: "unplugged" }),
  );
});

test("out of sight the camera is off; going on asks for the same one", async () => {
  const [first, second] = [fakeCamera("one"), fakeCamera("one")];
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: first.camera });
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: second.camera });
  const session = createSession(doors);
  await session.startCamera();
  session.pause();
  expect(session.paused.value).toBe(true);
  expect(first.stop).toHaveBeenCalled();
  await session.goOn();
  expect(session.paused.value).toBe(false);
  expect(doors.openCamera).toHaveBeenLastCalledWith({ deviceId: "one", facing: "environment" });
  expect(session.shown.value).toEqual({ kind: "camera", camera: second.camera });
});

test("the camera that was chosen is asked for first; where it is gone, whichever the browser prefers", async () => {
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: fakeCamera("two").camera });
  const session = createSession(doors);
  await session.chooseCamera("two");
  expect(doors.openCamera).toHaveBeenLastCalledWith({ deviceId: "two", facing: "environment" });
  expect(session.chosenCamera.value).toBe("two");

  doors.openCamera.mockClear();
  doors.openCamera.mockResolvedValueOnce({ kind: "problem", because: "unplugged" });
  doors.openCamera.mockResolvedValueOnce({ kind: "open", camera: fakeCamera("one").camera });
  await session.startCamera();
  expect(doors.openCamera.mock.calls).toEqual([
    [{ deviceId: "two", facing: "environment" }],
    [{ facing: "environment" }],
  ]);
  expect(session.shown.value).toMatchObject({ kind: "camera", camera: { device: { id: "one" } } });
});

test("a chosen camera that is busy or not allowed is not replaced by another", async () => {
  const session = createSession(doors);
  session.chosenCamera.value = "two";
  doors.openCamera.mockResolvedValueOnce({ kind: "problem", because: "denied" });
  await session.startCamera();
  expect(session.shown.value).toEqual({ kind: "camera-problem", because: "denied" });
  expect(doors.openCamera).toHaveBeenCalledOnce();
});

test("a picture is not paused", async () => {
  doors.openPicture.mockResolvedValue({ kind: "picture", bitmap: bitmap() });
  const session = createSession(doors);
  await session.chooseSubject("another-person");
  await session.openFile(file("a.png", "image/png"));
  session.pause();
  expect(session.paused.value).toBe(false);
});

test("a file is what the browser can make of it", async () => {
  const session = createSession(doors);
  await session.chooseSubject("another-person");
  await session.openFile(file("a.bin", ""));
  expect(session.shown.value).toEqual({ kind: "unreadable", name: "a.bin", because: "not-a-picture" });

  await session.openFile(file("a.mp4", "video/mp4"));
  expect(session.shown.value).toEqual({ kind: "unreadable", name: "a.mp4", because: "not-a-video" });
  expect(doors.openPicture).toHaveBeenCalledTimes(1);

  const close = vi.fn();
  doors.openVideo.mockResolvedValue({ kind: "video", url: "blob:1", close });
  await session.openFile(file("a.mkv", ""));
  expect(session.shown.value).toEqual({ kind: "video", name: "a.mkv", size: 1, url: "blob:1", close });
  session.stop();
  expect(close).toHaveBeenCalledOnce();
});

test("of two files opened quickly the later one stays, and the other is let go", async () => {
  const [slow, quick] = [bitmap(), bitmap()];
  let finishSlow = (): void => undefined;
  doors.openPicture.mockReturnValueOnce(
    new Promise((resolve) => {
      finishSlow = () => resolve({ kind: "picture", bitmap: slow });
    }),
  );
  doors.openPicture.mockResolvedValueOnce({ kind: "picture", bitmap: quick });
  const session = createSession(doors);
  await session.chooseSubject("another-person");
  const first = session.openFile(file("slow.png", "image/png"));
  await session.openFile(file("quick.png", "image/png"));
  finishSlow();
  await first;
  expect(session.shown.value).toEqual({ kind: "picture", name: "quick.png", size: 1, bitmap: quick });
  expect(slow.close).toHaveBeenCalledOnce();
  expect(quick.close).not.toHaveBeenCalled();
});

test("whose face it is, is asked each time; a file that comes before it is said waits", async () => {
  doors.openPicture.mockResolvedValue({ kind: "picture", bitmap: bitmap() });
  const session = createSession(doors);
  const waiting = file("a.png", "image/png");
  await session.openFile(waiting);
  expect(session.shown.value).toEqual({ kind: "nothing" });
  expect(session.waitingFile.value).toBe(waiting);
  expect(doors.openPicture).not.toHaveBeenCalled();
  await session.chooseSubject("myself");
  expect(session.shown.value).toMatchObject({ kind: "picture", name: "a.png" });
  expect(session.waitingFile.value).toBeUndefined();
  session.stop();
  expect(session.subject.value).toBeUndefined();
});

test("one's own face is asked of the camera before the screen", async () => {
  const session = createSession(doors);
  await session.chooseSubject("myself");
  await session.startCamera();
  expect(doors.openCamera).toHaveBeenLastCalledWith({ deviceId: undefined, facing: "user" });
});

test("a drawn face is nobody's, and looked at as another person's", () => {
  const session = createSession(doors);
  session.showDrawnFace();
  expect(session.subject.value).toBe("another-person");
});

function fakeScreen() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const stop = vi.fn();
  return { screen: { stream: {}, ended, stop } as unknown as SharedScreen, stop, end };
}

test("a shared screen is chosen, shown, and stopped; what the browser ends leads back to the beginning", async () => {
  const session = createSession(doors);
  await session.shareScreen();
  expect(session.shown.value).toEqual({ kind: "screen-problem", because: "not-chosen" });
  const { screen, stop, end } = fakeScreen();
  doors.openScreen.mockResolvedValue({ kind: "open", screen });
  const choosing = session.shareScreen();
  expect(session.shown.value).toEqual({ kind: "choosing-screen" });
  await choosing;
  expect(session.shown.value).toEqual({ kind: "screen", screen });
  end();
  await vi.waitFor(() => expect(session.shown.value).toEqual({ kind: "nothing" }));
  expect(stop).toHaveBeenCalledOnce();
});

test.each([
  [true, true, false],
  [true, false, true],
  [false, true, true],
])(
  "a shared screen out of sight: companion %s, frames still come %s: paused %s",
  async (companion, frames, paused) => {
    doors.readsOutOfSight = frames;
    const { screen, stop } = fakeScreen();
    doors.openScreen.mockResolvedValue({ kind: "open", screen });
    const session = createSession(doors);
    await session.shareScreen();
    session.companionOpen.value = companion;
    session.pause();
    expect(session.paused.value).toBe(paused);
    expect(stop).not.toHaveBeenCalled();
    await session.goOn();
    expect(session.paused.value).toBe(false);
  },
);
