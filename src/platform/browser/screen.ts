/** A window or a tab of this device, as its owner chooses to show it: opened only when asked, its troubles told as values. */

/** Why there is no picture of a screen. */
export type ScreenProblem =
  /** The browser, as those of most phones, cannot show a page another window. */
  | "unsupported"
  /** The person chose none, or the browser or the system said no. */
  | "not-chosen"
  /** The system could not capture what was chosen. */
  | "failed";

export type ScreenOpening =
  | { readonly kind: "open"; readonly screen: SharedScreen }
  | { readonly kind: "problem"; readonly because: ScreenProblem };

export interface SharedScreen {
  readonly stream: MediaStream;
  /** Resolves when sharing ends by itself, as by the browser's own button; never after `stop`. */
  readonly ended: Promise<void>;
  stop(): void;
}

export function canShareScreen(): boolean {
  return navigator.mediaDevices !== undefined && "getDisplayMedia" in navigator.mediaDevices;
}

/** Faces move no faster than this is read; more would only warm the device. */
const FRAMES_PER_SECOND = 15;

/** Lets the person choose a window. Sound is never asked for. Must be called from a click. */
export async function openScreen(
  devices: Partial<Pick<MediaDevices, "getDisplayMedia">> | undefined = navigator.mediaDevices,
): Promise<ScreenOpening> {
  if (devices?.getDisplayMedia === undefined) return { kind: "problem", because: "unsupported" };
  try {
    const video = { frameRate: { max: FRAMES_PER_SECOND } };
    const stream = await devices.getDisplayMedia({ audio: false, video });
    return { kind: "open", screen: screenOf(stream) };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { kind: "problem", because: name === "NotAllowedError" ? "not-chosen" : "failed" };
  }
}

function screenOf(stream: MediaStream): SharedScreen {
  const [track] = stream.getVideoTracks();
  return {
    stream,
    // A track that we stop ourselves fires no "ended".
    ended: new Promise((resolve) => track?.addEventListener("ended", () => resolve(), { once: true })),
    stop() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
