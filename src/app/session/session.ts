/**
 * What is being shown, as one state, and the ways from one to the next:
 *
 *   nothing ──startCamera──▶ asking ──▶ camera ──unplugged──▶ camera-problem
 *      │                        └─────────────────────────▶ camera-problem
 *      ├──openFile──▶ opening ──▶ picture | video | unreadable
 *      └──showDrawnFace──▶ drawn
 *
 * Every state can go to every start and, by `stop`, back to nothing. Leaving a state frees what it holds: the camera's
 * light goes off before anything else comes on.
 */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Camera, CameraDevice, CameraOpening, CameraProblem } from "../../platform/browser/camera.ts";
import type { PictureOpening, UnreadableFile } from "../../platform/browser/picture.ts";
import type { VideoOpening } from "../../platform/browser/video.ts";

export type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "asking" }
  | { readonly kind: "camera"; readonly camera: Camera }
  | { readonly kind: "camera-problem"; readonly because: CameraProblem }
  | { readonly kind: "opening"; readonly name: string }
  | { readonly kind: "picture"; readonly name: string; readonly bitmap: ImageBitmap }
  | { readonly kind: "video"; readonly name: string; readonly url: string; close(): void }
  | { readonly kind: "unreadable"; readonly name: string; readonly because: UnreadableFile }
  | { readonly kind: "drawn" };

/** What can be read. */
export type Readable = Extract<Shown, { kind: "camera" | "picture" | "video" | "drawn" }>;

/** The outside world as the session needs it. */
export interface SessionDoors {
  openCamera(deviceId?: string): Promise<CameraOpening>;
  listCameras(): Promise<CameraDevice[]>;
  openPicture(file: Blob): Promise<PictureOpening>;
  openVideo(file: Blob): Promise<VideoOpening>;
}

export interface Session {
  readonly shown: ReadonlySignal<Shown>;
  /** True while nothing is read because the page was out of sight. A camera is off then. */
  readonly paused: ReadonlySignal<boolean>;
  /** The cameras there are, known once one has been allowed. */
  readonly cameras: ReadonlySignal<readonly CameraDevice[]>;
  /** Whether the camera is shown as a mirror shows it. */
  readonly mirrored: Signal<boolean>;
  /** `deviceId` of the camera the person chose; `null` while they have chosen none. */
  readonly chosenCamera: Signal<string | null>;
  /** Without `deviceId`: the chosen camera or, where that is gone, whichever the browser prefers. */
  startCamera(deviceId?: string): Promise<void>;
  chooseCamera(deviceId: string): Promise<void>;
  openFile(file: File): Promise<void>;
  showDrawnFace(): void;
  /** Back to the beginning. */
  stop(): void;
  /** The page went out of sight. */
  pause(): void;
  goOn(): Promise<void>;
  /** The cameras have changed: one was plugged in or out. */
  refreshCameras(): Promise<void>;
}

const NOTHING: Shown = { kind: "nothing" };

export function createSession(doors: SessionDoors): Session {
  const shown = signal<Shown>(NOTHING);
  const paused = signal(false);
  const cameras = signal<readonly CameraDevice[]>([]);
  const mirrored = signal(true);
  const chosenCamera = signal<string | null>(null);

  function show(next: Shown): void {
    const before = shown.value;
    if (before !== next) release(before);
    paused.value = false;
    shown.value = next;
  }

  /** Shows what `opening` becomes, unless something else has been asked for meanwhile. */
  async function showWhenOpen(waiting: Shown, opening: Promise<Shown>): Promise<void> {
    show(waiting);
    const opened = await opening;
    if (shown.value === waiting) show(opened);
    else release(opened);
  }

  async function openCamera(deviceId?: string): Promise<CameraOpening> {
    const chosen = chosenCamera.peek();
    if (deviceId !== undefined || chosen === null) return doors.openCamera(deviceId);
    const opening = await doors.openCamera(chosen);
    // Ids of cameras change when the browser forgets the page, and cameras stay at home.
    const gone = opening.kind === "problem" && opening.because === "unplugged";
    return gone ? doors.openCamera() : opening;
  }

  async function startCamera(deviceId?: string): Promise<void> {
    await showWhenOpen({ kind: "asking" }, openCamera(deviceId).then(cameraShown));
    const now = shown.value;
    if (now.kind !== "camera") return;
    void now.camera.unplugged.then(() => {
      if (shown.value === now) show({ kind: "camera-problem", because: "unplugged" });
    });
    await refreshCameras();
  }

  async function refreshCameras(): Promise<void> {
    cameras.value = await doors.listCameras();
  }

  return {
    shown,
    paused,
    cameras,
    mirrored,
    chosenCamera,
    startCamera,
    async chooseCamera(deviceId) {
      chosenCamera.value = deviceId;
      await startCamera(deviceId);
    },
    refreshCameras,
    openFile: (file) => showWhenOpen({ kind: "opening", name: file.name }, fileShown(file, doors)),
    showDrawnFace: () => show({ kind: "drawn" }),
    stop: () => show(NOTHING),
    pause() {
      const now = shown.value;
      if (now.kind !== "camera" && now.kind !== "video" && now.kind !== "drawn") return;
      if (now.kind === "camera") now.camera.stop();
      paused.value = true;
    },
    async goOn() {
      if (!paused.value) return;
      const now = shown.value;
      if (now.kind === "camera") await startCamera(now.camera.device.id || undefined);
      else paused.value = false;
    },
  };
}

function cameraShown(opening: CameraOpening): Shown {
  return opening.kind === "open"
    ? { kind: "camera", camera: opening.camera }
    : { kind: "camera-problem", because: opening.because };
}

/** What the browser takes for a video is tried as one, everything else as a picture first: names may lie. */
async function fileShown(file: File, doors: SessionDoors): Promise<Shown> {
  const { name } = file;
  const isVideo = file.type.startsWith("video/");
  if (!isVideo) {
    const opening = await doors.openPicture(file);
    if (opening.kind === "picture") return { kind: "picture", name, bitmap: opening.bitmap };
    if (opening.because !== "not-a-picture" || file.type.startsWith("image/"))
      return { kind: "unreadable", name, because: opening.because };
  }
  const opening = await doors.openVideo(file);
  if (opening.kind === "video") return { kind: "video", name, url: opening.url, close: opening.close };
  return { kind: "unreadable", name, because: isVideo ? opening.because : "not-a-picture" };
}

function release(shown: Shown): void {
  if (shown.kind === "camera") shown.camera.stop();
  if (shown.kind === "picture") shown.bitmap.close();
  if (shown.kind === "video") shown.close();
}
