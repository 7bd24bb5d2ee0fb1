/** Videos from files, played by the browser. */
import type { UnreadableFile } from "./picture.ts";
import { grabShown } from "./shown-frames.ts";

export type VideoOpening =
  | { readonly kind: "video"; readonly url: string; close(): void }
  | { readonly kind: "unreadable"; readonly because: UnreadableFile };

/** Finds out whether the browser can play a file. `url` is good until `close`. */
export async function openVideo(file: Blob): Promise<VideoOpening> {
  if (file.size === 0) return { kind: "unreadable", because: "empty" };
  const url = URL.createObjectURL(file);
  const trouble = await whyUnplayable(url);
  if (trouble === undefined) return { kind: "video", url, close: () => URL.revokeObjectURL(url) };
  URL.revokeObjectURL(url);
  return { kind: "unreadable", because: trouble };
}

function whyUnplayable(url: string): Promise<UnreadableFile | undefined> {
  return new Promise((resolve) => {
    const video = document.createElement("video");
    const answer = (trouble: UnreadableFile | undefined) => {
      video.onloadeddata = null;
      video.onerror = null;
      video.removeAttribute("src");
      resolve(trouble);
    };
    video.muted = true;
    video.preload = "auto";
    video.onloadeddata = async () => {
      // A file with sound alone loads too, but shows nothing.
      if (video.videoWidth === 0) return answer("not-a-video");
      // What breaks off after its head has a size, and no picture.
      const frame = await grabShown(video);
      frame?.close();
      answer(frame === undefined ? "damaged" : undefined);
    };
    video.onerror = () => answer("not-a-video");
    video.src = url;
  });
}
