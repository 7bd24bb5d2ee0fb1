import "@fontsource-variable/atkinson-hyperlegible-next";
import { render } from "preact";
import { listCameras, openCamera } from "../platform/browser/camera.ts";
import { openPicture } from "../platform/browser/picture.ts";
import { openVideo } from "../platform/browser/video.ts";
import { App } from "./app.tsx";
import { openOwnRecognizer } from "./session/models.ts";
import { createRecognition } from "./session/recognition.ts";
import { createSession } from "./session/session.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./ui/ui.css";
import "./styles/page.css";

/** Large enough for the faces of a group, small enough for a phone's memory. */
const LONGEST_PICTURE_SIDE = 1920;

const session = createSession({
  openCamera: (deviceId) => openCamera(deviceId),
  listCameras: () => listCameras(),
  openPicture: (file) => openPicture(file, LONGEST_PICTURE_SIDE),
  openVideo,
});
const recognition = createRecognition(openOwnRecognizer);

document.addEventListener("visibilitychange", () => {
  if (document.hidden) session.pause();
});
navigator.mediaDevices?.addEventListener("devicechange", () => void session.refreshCameras());

render(<App session={session} recognition={recognition} />, document.getElementById("app")!);
// Loaded before it is asked for, so that the first face need not wait; it uses no camera and sends nothing.
void recognition.load();
