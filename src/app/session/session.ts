/**
 * Whose face is looked at, and what is being shown, as one state, with the ways from one to the next:
 *
 *   nothing ──startCamera──▶ asking ──▶ camera ──unplugged──▶ camera-problem
 *      │                        └─────────────────────────▶ camera-problem
 *      ├──shareScreen──▶ choosing-screen ──▶ screen | screen-problem; screen ──its own end──▶ nothing
 *      ├──openFile──▶ opening ──▶ picture | video | unreadable
 *      └──showDrawnFace──▶ drawn
 *
 * Every state can go to every start and, by `stop`, back to nothing. Leaving a state frees what it holds: the camera's
 * light goes off before anything else comes on.
 */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type {
  Camera,
  CameraDevice,
  CameraOpening,
  CameraProblem,
  CameraWish,
} from "../../platform/browser/camera.ts";
import type { PictureOpening, UnreadableFile } from "../../platform/browser/picture.ts";
import type { ScreenOpening, ScreenProblem, SharedScreen } from "../../platform/browser/screen.ts";
import type { VideoOpening } from "../../platform/browser/video.ts";

export type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "asking" }
  | { readonly kind: "camera"; readonly camera: Camera }
  | { readonly kind: "camera-problem"; readonly because: CameraProblem }
  | { readonly kind: "choosing-screen" }
  | { readonly kind: "screen"; readonly screen: SharedScreen }
  | { readonly kind: "screen-problem"; readonly because: ScreenProblem }
  | { readonly kind: "opening"; readonly name: string }
  | ({ readonly kind: "picture"; readonly bitmap: ImageBitmap } & OpenedFile)
  | ({ readonly kind: "video"; readonly url: string; close(): void } & OpenedFile)
  | { readonly kind: "unreadable"; readonly name: string; readonly because: UnreadableFile }
  | { readonly kind: "drawn" };

interface OpenedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Whose face is looked at, as the person says. Never who. */
export type Subject = "another-person" | "myself";

/** What can be read. */
export type Readable = Extract<Shown, { kind: "camera" | "screen" | "picture" | "video" | "drawn" }>;

/** The outside world as the session needs it. */
export interface SessionDoors {
  openCamera(wish: CameraWish): Promise<CameraOpening>;
  listCameras(): Promise<CameraDevice[]>;
  openScreen(): Promise<ScreenOpening>;
  /** Whether frames of a screen still come while the page is out of sight. */
  readonly readsOutOfSight: boolean;
  openPicture(file: Blob): Promise<PictureOpening>;
  openVideo(file: Blob): Promise<VideoOpening>;
}

export interface Session {
  readonly shown: ReadonlySignal<Shown>;
  /** Undefined until it has been said, which is asked anew each time. */
  readonly subject: ReadonlySignal<Subject | undefined>;
  /** A file that came before it was said whose face is in it. */
  readonly waitingFile: ReadonlySignal<File | undefined>;
  /** True while nothing is read because the page was out of sight. A camera is off then. */
  readonly paused: ReadonlySignal<boolean>;
  /**
   * Whether a small view of this page lies above other windows: then a shared screen goes on being read when the page itself is
   * out of sight.
   */
  readonly companionOpen: Signal<boolean>;
  /** The cameras there are, known once one has been allowed. */
  readonly cameras: ReadonlySignal<readonly CameraDevice[]>;
  /** Whether the camera is shown as a mirror shows it. */
  readonly mirrored: Signal<boolean>;
  /** `deviceId` of the camera the person chose; `null` while they have chosen none. */
  readonly chosenCamera: Signal<string | null>;
  /** Opens the file that waits, if there is one. */
  chooseSubject(subject: Subject): Promise<void>;
  /** Without `deviceId`: the chosen camera or, where that is gone, whichever the browser prefers. */
  startCamera(deviceId?: string): Promise<void>;
  chooseCamera(deviceId: string): Promise<void>;
  /** Asks the browser for a window of this device. */
  shareScreen(): Promise<void>;
  /** Where it has not been said whose face is looked at, the file waits until it is. */
  openFile(file: File): Promise<void>;
  /** Nobody's face: it is looked at as another person's is, unless it was said otherwise. */
  showDrawnFace(): void;
  /** Back to the beginning: whose face, is asked anew. */
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
  const subject = signal<Subject | undefined>(undefined);
  const waitingFile = signal<File | undefined>(undefined);
  const paused = signal(false);
  const companionOpen = signal(false);
  const cameras = signal<readonly CameraDevice[]>([]);
  const mirrored = signal(true);
  const chosenCamera = signal<string | null>(null);

  function show(next: Shown): void {
    const before = shown.value;
    if (before !== next) release(before);
    batch(() => {
      paused.value = false;
      waitingFile.value = undefined;
      shown.value = next;
    });
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
    // One's own face is before the screen, another person's usually behind it.
    const facing = subject.peek() === "myself" ? "user" : "environment";
    if (deviceId !== undefined || chosen === null) return doors.openCamera({ deviceId, facing });
    const opening = await doors.openCamera({ deviceId: chosen, facing });
    // Ids of cameras change when the browser forgets the page, and cameras stay at home.
    const gone = opening.kind === "problem" && opening.because === "unplugged";
    return gone ? doors.openCamera({ facing }) : opening;
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

  async function shareScreen(): Promise<void> {
    await showWhenOpen({ kind: "choosing-screen" }, doors.openScreen().then(screenShown));
    const now = shown.value;
    if (now.kind !== "screen") return;
    void now.screen.ended.then(() => {
      if (shown.value === now) stop();
    });
  }

  function stop(): void {
    batch(() => {
      subject.value = undefined;
      show(NOTHING);
    });
  }

  async function refreshCameras(): Promise<void> {
    cameras.value = await doors.listCameras();
  }

  async function openFile(file: File): Promise<void> {
    if (subject.value === undefined) {
      show(NOTHING);
      waitingFile.value = file;
      return;
    }
    await showWhenOpen({ kind: "opening", name: file.name }, fileShown(file, doors));
  }

  return {
    shown,
    subject,
    waitingFile,
    paused,
    companionOpen,
    cameras,
    mirrored,
    chosenCamera,
    startCamera,
    async chooseCamera(deviceId) {
      chosenCamera.value = deviceId;
      await startCamera(deviceId);
    },
    refreshCameras,
    shareScreen,
    async chooseSubject(chosen) {
      subject.value = chosen;
      const file = waitingFile.value;
      if (file !== undefined) await openFile(file);
    },
    openFile,
    showDrawnFace() {
      subject.value ??= "another-person";
      show({ kind: "drawn" });
    },
    stop,
    pause() {
      const now = shown.value;
      if (!isMoving(now)) return;
      if (now.kind === "screen" && companionOpen.value && doors.readsOutOfSight) return;
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

function isMoving({ kind }: Shown): boolean {
  return kind === "camera" || kind === "screen" || kind === "video" || kind === "drawn";
}

function screenShown(opening: ScreenOpening): Shown {
  return opening.kind === "open"
    ? { kind: "screen", screen: opening.screen }
    : { kind: "screen-problem", because: opening.because };
}

function cameraShown(opening: CameraOpening): Shown {
  return opening.kind === "open"
    ? { kind: "camera", camera: opening.camera }
    : { kind: "camera-problem", because: opening.because };
}

/** What the browser takes for a video is tried as one, everything else as a picture first: names may lie. */
async function fileShown(file: File, doors: SessionDoors): Promise<Shown> {
  const { name, size } = file;
  const isVideo = file.type.startsWith("video/");
  if (!isVideo) {
    const opening = await doors.openPicture(file);
    if (opening.kind === "picture") return { kind: "picture", name, size, bitmap: opening.bitmap };
    if (opening.because !== "not-a-picture" || file.type.startsWith("image/"))
      return { kind: "unreadable", name, because: opening.because };
  }
  const opening = await doors.openVideo(file);
  if (opening.kind === "video") return { kind: "video", name, size, url: opening.url, close: opening.close };
  return { kind: "unreadable", name, because: isVideo ? opening.because : "not-a-picture" };
}

function release(shown: Shown): void {
  if (shown.kind === "camera") shown.camera.stop();
  if (shown.kind === "screen") shown.screen.stop();
  if (shown.kind === "picture") shown.bitmap.close();
  if (shown.kind === "video") shown.close();
}
