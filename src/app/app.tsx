import { ArrowLeft, Camera, ImageUp, LockKeyhole, RotateCcw, Smile } from "lucide-preact";
import { useRef } from "preact/hooks";
import { LiveView } from "./live/live-view.tsx";
import { messages } from "./messages/index.ts";
import { DropHint } from "./session/drop-hint.tsx";
import type { Recognition } from "./session/recognition.ts";
import type { Session } from "./session/session.ts";
import { Action } from "./ui/action.tsx";
import { FilePicker } from "./ui/file-picker.tsx";
import { Notice } from "./ui/notice.tsx";
import { Welcome } from "./welcome/welcome.tsx";

interface AppProps {
  readonly session: Session;
  readonly recognition: Recognition;
}

export function App({ session, recognition }: AppProps) {
  return (
    <>
      <header class="page-head">
        <img src="./mark.svg" alt="" width="36" height="36" />
        <span>{messages.name}</span>
      </header>
      <main class="page">
        <Screen session={session} recognition={recognition} />
      </main>
      <footer class="page-foot">
        <LockKeyhole aria-hidden="true" size={20} strokeWidth={1.75} />
        <span>{messages.privacy}</span>
      </footer>
      <DropHint session={session} />
    </>
  );
}

function Screen({ session, recognition }: AppProps) {
  const shown = session.shown.value;
  const begun = useRef(false);
  if (shown.kind !== "nothing") begun.current = true;
  switch (shown.kind) {
    case "nothing":
      return <Welcome session={session} returning={begun.current} />;
    case "asking":
      return (
        <Notice key="asking" {...messages.asking}>
          <Back session={session} />
        </Notice>
      );
    case "opening":
      return (
        <Notice key="opening" {...messages.opening(shown.name)}>
          <Back session={session} />
        </Notice>
      );
    case "camera-problem":
      return (
        <Notice key={shown.because} {...messages.cameraProblem[shown.because]}>
          <Action main icon={RotateCcw} onAct={() => void session.startCamera()}>
            {messages.tryAgain}
          </Action>
          <OtherWays session={session} />
          <Back session={session} />
        </Notice>
      );
    case "unreadable":
      return (
        <Notice
          key={shown.name}
          title={messages.unreadable.title(shown.name)}
          text={messages.unreadable[shown.because]}
        >
          <OtherWays session={session} />
          <Action icon={Camera} onAct={() => void session.startCamera()}>
            {messages.welcome.startCamera}
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
        label={messages.welcome.openFile}
        onFile={(file) => void session.openFile(file)}
      />
      <Action icon={Smile} onAct={session.showDrawnFace}>
        {messages.welcome.drawnFace}
      </Action>
    </>
  );
}

function Back({ session }: { readonly session: Session }) {
  return (
    <Action icon={ArrowLeft} onAct={session.stop}>
      {messages.back}
    </Action>
  );
}
