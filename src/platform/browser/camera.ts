/** The camera: opened only when asked, its troubles told as values, its light off when stopped. */

/** Why there is no camera picture. */
export type CameraProblem =
  /** The page was not loaded over HTTPS or from localhost, so browsers offer no camera. */
  | "insecure"
  /** The browser has no camera interface. */
  | "unsupported"
  /** The person, the browser or the system said no. */
  | "denied"
  /** There is no camera. */
  | "none"
  /** Another program holds it, or the system cannot start it. */
  | "in-use"
  /** The camera that was chosen is gone, or went while it was running. */
  | "unplugged";

export type CameraOpening =
  | { readonly kind: "open"; readonly camera: Camera }
  | { readonly kind: "problem"; readonly because: CameraProblem };

export interface Camera {
  readonly stream: MediaStream;
  readonly device: CameraDevice;
  /** Resolves when the camera goes away by itself; never after `stop`. */
  readonly unplugged: Promise<void>;
  /** Turns the camera off. */
  stop(): void;
}

export interface CameraDevice {
  readonly id: string;
  /** What the system calls it; empty until a camera has been allowed. */
  readonly label: string;
}

/** What `navigator.mediaDevices` must be able to do. */
export type MediaDevicesLike = Pick<MediaDevices, "getUserMedia" | "enumerateDevices">;

/** Which camera is wanted. */
export interface CameraWish {
  /** This one and no other. */
  readonly deviceId?: string | undefined;
  /** Where nothing names one: a camera that looks at whoever uses the device, or away from them, if there is a choice. */
  readonly facing?: "user" | "environment";
}

/** Asks for a camera: the one that is named, or whichever the browser prefers. */
export async function openCamera(
  { deviceId, facing = "user" }: CameraWish = {},
  devices: MediaDevicesLike | undefined = navigator.mediaDevices,
): Promise<CameraOpening> {
  if (devices === undefined)
    return { kind: "problem", because: globalThis.isSecureContext ? "unsupported" : "insecure" };
  try {
    const stream = await devices.getUserMedia({ audio: false, video: constraints(deviceId, facing) });
    return { kind: "open", camera: cameraOf(stream) };
  } catch (error) {
    return { kind: "problem", because: problemOf(error) };
  }
}

/** All cameras the browser lets the page see. */
export async function listCameras(
  devices: MediaDevicesLike | undefined = navigator.mediaDevices,
): Promise<CameraDevice[]> {
  const all = (await devices?.enumerateDevices()) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Sharp enough to look at; the recognition reduces it. */
function constraints(deviceId: string | undefined, facing: "user" | "environment"): MediaTrackConstraints {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return deviceId === undefined
    ? { ...size, facingMode: facing }
    : { ...size, deviceId: { exact: deviceId } };
}

function cameraOf(stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks();
  return {
    stream,
    device: { id: track?.getSettings().deviceId ?? "", label: track?.label ?? "" },
    // A track that we stop ourselves fires no "ended".
    unplugged: new Promise((resolve) => track?.addEventListener("ended", () => resolve(), { once: true })),
    stop() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia lists the names. */
function problemOf(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
      return "none";
    case "OverconstrainedError":
      return "unplugged";
    case "TypeError":
      return "unsupported";
    default:
      return "in-use";
  }
}
