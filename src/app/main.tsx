import "@fontsource-variable/atkinson-hyperlegible-next";
import { effect, signal, untracked } from "@preact/signals";
import { render } from "preact";
import { listCameras, openCamera } from "../platform/browser/camera.ts";
import { openPicture } from "../platform/browser/picture.ts";
import { openScreen } from "../platform/browser/screen.ts";
import { canReadTracks } from "../platform/browser/track-frames.ts";
import { openVideo } from "../platform/browser/video.ts";
import { App } from "./app.tsx";
import { BY_ITSELF, type NeutralChoice } from "./look/neutral/fitting.ts";
import { createRecorder } from "./look/summary/recorder.ts";
import { createWays } from "./look/told/ways.ts";
import { preferredLanguage, speak } from "./messages/index.ts";
import { NewerVersion } from "./offline/newer-version.tsx";
import { browsersContainer, createOffline } from "./offline/offline.ts";
import { goTo, route } from "./route.ts";
import { openOwnRecognizer } from "./session/models.ts";
import { createRecognition } from "./session/recognition.ts";
import { createSession } from "./session/session.ts";
import { showAppearance } from "./settings/appearance.ts";
import { keepRecords } from "./store/kept-records.ts";
import { guessKind } from "./store/kinds/guess.ts";
import { neutralKind } from "./store/kinds/neutral.ts";
import { openStore } from "./store/open-store.ts";
import { keepPreferences, tie } from "./store/preferences.ts";
import { StorageNote } from "./store/storage-note.tsx";
import type { Store } from "./store/store.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./ui/ui.css";
import "./styles/page.css";

/** Large enough for the faces of a group, small enough for a phone's memory. */
const LONGEST_PICTURE_SIDE = 1920;
/** For what was chosen at an earlier visit the first picture of the page waits this long, and no longer. */
const PATIENCE_MS = 300;

const session = createSession({
  openCamera: (wish) => openCamera(wish),
  listCameras: () => listCameras(),
  openScreen: () => openScreen(),
  readsOutOfSight: canReadTracks(),
  openPicture: (file) => openPicture(file, LONGEST_PICTURE_SIDE),
  openVideo,
});
const recognition = createRecognition(openOwnRecognizer);
// Loaded before it is asked for, so that the first face need not wait; it uses no camera and sends nothing.
void recognition.load();
const offline = createOffline(browsersContainer());
const recorder = createRecorder(session);
const ways = createWays();
const opening = openStore();
const store = signal<Store | undefined>(undefined);
void opening.then((opened) => {
  store.value = opened;
});
const preferences = keepPreferences(opening);
const neutrals = keepRecords(opening, neutralKind);
const guesses = keepRecords(opening, guessKind);
const neutralChoice = signal<NeutralChoice>(BY_ITSELF);
tie(preferences, "mirrored", session.mirrored);
tie(preferences, "camera", session.chosenCamera);

document.addEventListener("visibilitychange", () => {
  if (document.hidden) session.pause();
});
navigator.mediaDevices?.addEventListener("devicechange", () => void session.refreshCameras());

// What the page needs first is fetched first.
effect(() => {
  if (recognition.state.value.kind !== "loading") void offline.keep();
});

// Elsewhere in the app nothing is being read, and whatever is to be read is read there.
effect(() => {
  if (route.value !== "look") untracked(session.stop);
});
effect(() => {
  if (session.shown.value.kind !== "nothing" || session.waitingFile.value !== undefined) goTo("look");
});

await Promise.race([preferences.loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
const chosenLanguage = () => preferences.current.value.language ?? preferredLanguage(navigator.languages);
await speak(chosenLanguage());
effect(() => void speak(chosenLanguage()));
effect(() => showAppearance(preferences.current.value, document));

render(
  <>
    <App
      parts={{
        session,
        recognition,
        preferences,
        neutrals,
        neutralChoice,
        guesses,
        recorder,
        ways,
        store,
        offline,
      }}
    />
    <StorageNote trouble={preferences.trouble} />
    <NewerVersion offline={offline} />
  </>,
  document.getElementById("app")!,
);
