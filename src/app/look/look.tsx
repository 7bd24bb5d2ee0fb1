/** The room in which faces are looked at: how it begins, what may be in the way, and the view itself. */
import { ArrowLeft, Camera, ImageUp, RotateCcw, Smile } from "lucide-preact";
import { messages } from "../messages/index.ts";
import type { Parts } from "../parts.ts";
import type { Session } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { FilePicker } from "../ui/file-picker.tsx";
import { Notice } from "../ui/notice.tsx";
import { Begin } from "./begin.tsx";
import { GuessesLink } from "./guess/guesses-link.tsx";
import { LookView } from "./look-view.tsx";
import { AfterLooking } from "./summary/after-looking.tsx";
import { KeptLink } from "./summary/kept-list.tsx";
import { VideoReview } from "./video/video-review.tsx";

export function Look({ parts }: { readonly parts: Parts }) {
  const { session } = parts;
  const shown = session.shown.value;
  switch (shown.kind) {
    case "nothing":
      return <Beginning parts={parts} />;
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
    case "choosing-screen":
      return (
        <Notice key="choosing-screen" {...messages.value.choosingScreen}>
          <Back session={session} />
        </Notice>
      );
    case "screen-problem":
      return (
        <Notice key={shown.because} {...messages.value.screenProblem[shown.because]}>
          {shown.because !== "unsupported" && (
            <Action main icon={RotateCcw} onAct={() => void session.shareScreen()}>
              {messages.value.tryAgain}
            </Action>
          )}
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
            {messages.value.sources.startCamera}
          </Action>
          <Back session={session} />
        </Notice>
      );
    case "camera":
    case "screen":
    case "picture":
    case "drawn":
      return <LookView shown={shown} parts={parts} />;
    case "video":
      return <VideoReview key={shown.url} shown={shown} parts={parts} />;
  }
}

/** What was seen last comes first, unless something else waits. */
function Beginning({ parts }: { readonly parts: Parts }) {
  const { session, recorder, store } = parts;
  const summary = recorder.ended.value;
  if (summary !== undefined && session.waitingFile.value === undefined)
    return <AfterLooking summary={summary} recorder={recorder} store={store} />;
  return (
    <>
      <Begin session={session} />
      <KeptLink store={store.value} />
      <GuessesLink {...parts} />
    </>
  );
}

function OtherWays({ session }: { readonly session: Session }) {
  const { sources } = messages.value;
  return (
    <>
      <FilePicker icon={ImageUp} label={sources.openFile} onFile={(file) => void session.openFile(file)} />
      <Action icon={Smile} onAct={session.showDrawnFace}>
        {sources.drawnFace}
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
