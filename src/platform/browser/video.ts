/** Videos from files, played by the browser. */
import type { UnreadableFile } from "./picture.ts";

export type VideoOpening =
  | { readonly kind: "video"; readonly url: string; close(): void }
  | { readonly kind: "unreadable"; readonly because: UnreadableFile };

/** Finds out whether the browser can play a file. `url` is good until `close`. */
export async function openVideo(file: Blob): Promise<VideoOpening> {
  if (file.size === 0) return { kind: "unreadable", because: "empty" };
  const url = URL.createObjectURL(file);
  if (await canPlay(url)) return { kind: "video", url, close: () => URL.revokeObjectURL(url) };
  URL.revokeObjectURL(url);
  return { kind: "unreadable", because: "not-a-video" };
}

function canPlay(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const video = document.createElement("video");
    const answer = (playable: boolean) => {
      video.onloadeddata = null;
      video.onerror = null;
      video.removeAttribute("src");
      resolve(playable);
    };
    video.muted = true;
    video.preload = "auto";
    // A file with sound alone loads too, but shows nothing.
    video.onloadeddata = () => answer(video.videoWidth > 0);
    video.onerror = () => answer(false);
    video.src = url;
  });
}
