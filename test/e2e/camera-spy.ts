/** Keeps the page's camera streams where a test can reach them, and counts how often a camera was asked for. */
import type { Page } from "playwright-core";

interface CameraSpy {
  asked: number;
  readonly streams: MediaStream[];
}

declare global {
  interface Window {
    cameraSpy: CameraSpy;
  }
}

/** To be run in the page before its own scripts. */
export function spyOnCamera(): void {
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  window.cameraSpy = { asked: 0, streams: [] };
  devices.getUserMedia = async (constraints) => {
    window.cameraSpy.asked += 1;
    const stream = await original(constraints);
    window.cameraSpy.streams.push(stream);
    return stream;
  };
}

export function timesAsked(page: Page): Promise<number> {
  return page.evaluate(() => window.cameraSpy.asked);
}

/** For each stream the page was ever given: whether its camera is on. */
export function lights(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    window.cameraSpy.streams.map((stream) => stream.getTracks().some((track) => track.readyState === "live")),
  );
}

/** What the page hears when the camera in use is pulled out. */
export function unplugCamera(page: Page): Promise<void> {
  return page.evaluate(() => {
    const [track] = window.cameraSpy.streams.at(-1)!.getVideoTracks();
    track!.dispatchEvent(new Event("ended"));
  });
}
