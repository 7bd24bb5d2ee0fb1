import { afterEach, expect, test, vi } from "vitest";
import { canReadTracks, trackFrames } from "./track-frames.ts";

afterEach(() => vi.unstubAllGlobals());

const stream = { getVideoTracks: () => [{}] } as unknown as MediaStream;
const frameNamed = (name: string) => ({ name, close: vi.fn() }) as unknown as VideoFrame;

/** A processor whose frames the test hands out. */
function stubProcessor() {
  let controller!: ReadableStreamDefaultController<VideoFrame>;
  const cancelled = vi.fn();
  class Processor {
    readonly readable = new ReadableStream<VideoFrame>({
      start(created) {
        controller = created;
      },
      cancel: cancelled,
    });
  }
  vi.stubGlobal("MediaStreamTrackProcessor", Processor);
  return { give: (frame: VideoFrame) => controller.enqueue(frame), end: () => controller.close(), cancelled };
}

test("without the browser's help, or without a picture, there are none", () => {
  expect(canReadTracks()).toBe(false);
  expect(trackFrames(stream)).toBeUndefined();
  stubProcessor();
  expect(canReadTracks()).toBe(true);
  expect(trackFrames({ getVideoTracks: () => [] } as unknown as MediaStream)).toBeUndefined();
});

test("frames come one after another; one that came after the asking ended is kept for whoever asks next", async () => {
  const { give } = stubProcessor();
  const source = trackFrames(stream)!;
  const [first, second] = [frameNamed("first"), frameNamed("second")];
  give(first);
  expect((await source.next(new AbortController().signal))?.frame).toBe(first);
  const stop = new AbortController();
  const asking = source.next(stop.signal);
  stop.abort();
  expect(await asking).toBeUndefined();
  give(second);
  expect((await source.next(new AbortController().signal))?.frame).toBe(second);
});

test("ended, there are no more; closed, a frame that still comes is let go", async () => {
  const { give, cancelled } = stubProcessor();
  const source = trackFrames(stream)!;
  const late = frameNamed("late");
  const stop = new AbortController();
  const asking = source.next(stop.signal);
  stop.abort();
  await asking;
  give(late);
  source.close?.();
  await vi.waitFor(() => expect(late.close).toHaveBeenCalledOnce());
  expect(cancelled).toHaveBeenCalledOnce();

  const ended = stubProcessor();
  const other = trackFrames(stream)!;
  ended.end();
  expect(await other.next(new AbortController().signal)).toBeUndefined();
});

test("an hour of frames leaves no listener behind", async () => {
  const { give } = stubProcessor();
  const source = trackFrames(stream)!;
  const { signal } = new AbortController();
  const [added, removed] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
  for (let i = 0; i < 20; i += 1) {
    give(frameNamed(`${i}`));
    await source.next(signal);
  }
  await vi.waitFor(() => expect(removed).toHaveBeenCalledTimes(added.mock.calls.length));
  expect(added).toHaveBeenCalledTimes(20);
});
