import { Camera, ImageUp, Smile } from "lucide-preact";
import { messages } from "../messages/index.ts";
import type { Session } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { useArrival } from "../ui/arrival.ts";
import { FilePicker } from "../ui/file-picker.tsx";
import { Portrait } from "./portrait.tsx";
import "./welcome.css";

interface WelcomeProps {
  readonly session: Session;
  /** Whether the person comes back from another screen, rather than to the page. */
  readonly returning: boolean;
}

/** The first screen: what this is, what it is not, and three ways to begin. */
export function Welcome({ session, returning }: WelcomeProps) {
  const heading = useArrival(returning);
  const { welcome: words } = messages.value;
  return (
    <div class="welcome">
      <div class="welcome-begin">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
        <section aria-label={words.begin} class="beginnings">
          <Action main icon={Camera} onAct={() => void session.startCamera()}>
            {words.startCamera}
          </Action>
          <p class="note">{words.cameraNote}</p>
          <div class="actions">
            <FilePicker
              icon={ImageUp}
              label={words.openFile}
              onFile={(file) => void session.openFile(file)}
            />
            <Action icon={Smile} onAct={session.showDrawnFace}>
              {words.drawnFace}
            </Action>
          </div>
          <p class="note">{words.fileNote}</p>
        </section>
      </div>
      <Portrait />
      <div class="welcome-promises">
        <section>
          <h2>{words.does}</h2>
          <ul>
            {words.doesList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.doesNot}</h2>
          <ul>
            {words.doesNotList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
