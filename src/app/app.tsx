import { ArrowLeft, Camera, ImageUp, LockKeyhole, RotateCcw, Settings2, Smile } from "lucide-preact";
import { useRef } from "preact/hooks";
import { LiveView } from "./live/live-view.tsx";
import { messages } from "./messages/index.ts";
import { hrefOf, route } from "./route.ts";
import { DropHint } from "./session/drop-hint.tsx";
import type { Recognition } from "./session/recognition.ts";
import type { Session } from "./session/session.ts";
import { Settings, type SettingsProps } from "./settings/settings.tsx";
import { Action } from "./ui/action.tsx";
import { FilePicker } from "./ui/file-picker.tsx";
import { Notice } from "./ui/notice.tsx";
import { Welcome } from "./welcome/welcome.tsx";

interface ScreenProps {
  readonly session: Session;
  readonly recognition: Recognition;
  /** Whether the person comes back from another screen, rather than to the page. */
  readonly returning: boolean;
}

interface AppProps extends Omit<ScreenProps, "returning"> {
  readonly settings: SettingsProps;
}

export function App({ session, recognition, settings }: AppProps) {
  const { name, settings: words, privacy } = messages.value;
  const inSettings = route.value === "settings";
  const left = useRef(false);
  if (inSettings || session.shown.value.kind !== "nothing") left.current = true;
  return (
    <>
      <header class="page-head">
        <a href={hrefOf("")} onClick={session.stop}>
          <img src="./mark.svg" alt="" width="36" height="36" />
          <span>{name}</span>
        </a>
        <a class="to-settings" href={hrefOf("settings")} aria-current={inSettings ? "page" : undefined}>
          <Settings2 aria-hidden="true" size={22} strokeWidth={1.75} />
          <span>{words.title}</span>
        </a>
      </header>
      <main class="page">
        {inSettings ? (
          <Settings {...settings} />
        ) : (
          <Screen session={session} recognition={recognition} returning={left.current} />
        )}
      </main>
      <footer class="page-foot">
        <LockKeyhole aria-hidden="true" size={20} strokeWidth={1.75} />
        <span>{privacy}</span>
      </footer>
      <DropHint session={session} />
    </>
  );
}

function Screen({ session, recognition, returning }: ScreenProps) {
  const shown = session.shown.value;
  switch (shown.kind) {
    case "nothing":
      return <Welcome session={session} returning={returning} />;
    case "asking":
      return (
        <Notice key="asking" {...messages.value.asking}>
          <Back session={session} />
        </Notice>
      );
    case "opening":
      return (
        <Notice key="opening" {...messages.value.opening(shown.name)}>
          <Back session={session} />
        </Notice>
      );
    case "camera-problem":
      return (
        <Notice key={shown.because} {...messages.value.cameraProblem[shown.because]}>
          <Action main icon={RotateCcw} onAct={() => void session.startCamera()}>
            {messages.value.tryAgain}
          </Action>
          <OtherWays session={session} />
          <Back session={session} />
        </Notice>
      );
    case "unreadable":
      return (
        <Notice
          key={shown.name}
          title={messages.value.unreadable.title(shown.name)}
          text={messages.value.unreadable[shown.because]}
        >
          <OtherWays session={session} />
          <Action icon={Camera} onAct={() => void session.startCamera()}>
            {messages.value.welcome.startCamera}
          </Action>
          <Back session={session} />
        </Notice>
      );
    case "camera":
    case "picture":
    case "video":
    case "drawn":
      return <LiveView shown={shown} session={session} recognition={recognition} />;
  }
}

function OtherWays({ session }: { readonly session: Session }) {
  return (
    <>
      <FilePicker
        icon={ImageUp}
        label={messages.value.welcome.openFile}
        onFile={(file) => void session.openFile(file)}
      />
      <Action icon={Smile} onAct={session.showDrawnFace}>
        {messages.value.welcome.drawnFace}
      </Action>
    </>
  );
}

function Back({ session }: { readonly session: Session }) {
  return (
    <Action icon={ArrowLeft} onAct={session.stop}>
      {messages.value.back}
    </Action>
  );
}
