/** Whose face, a sentence to say to them first, and what to look at. The question is asked each time. */
import { useSignal } from "@preact/signals";
import { Camera, ImageUp, MonitorUp, Smile } from "lucide-preact";
import { canShareScreen } from "../../platform/browser/screen.ts";
import { messages } from "../messages/index.ts";
import type { Session, Subject } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { useArrival } from "../ui/arrival.ts";
import { FilePicker } from "../ui/file-picker.tsx";
import "./begin.css";

const SUBJECTS: readonly Subject[] = ["another-person", "myself"];

export function Begin({ session }: { readonly session: Session }) {
  const heading = useArrival();
  const { begin: words } = messages.value;
  const subject = session.subject.value;
  const file = session.waitingFile.value;
  return (
    <div class="begin">
      <h1 ref={heading} tabIndex={-1} id="whose-face">
        {file === undefined ? words.title : words.fileTitle(file.name)}
      </h1>
      <fieldset class="subjects" aria-labelledby="whose-face">
        {SUBJECTS.map((each) => (
          <label key={each} class="subject">
            <input
              type="radio"
              name="subject"
              checked={each === subject}
              onChange={() => void session.chooseSubject(each)}
            />
            <span>
              <strong>{words.subjects[each].name}</strong>
              <span>{words.subjects[each].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {subject !== undefined && <Sources key={subject} session={session} subject={subject} />}
    </div>
  );
}

function Sources({ session, subject }: { readonly session: Session; readonly subject: Subject }) {
  const { begin: words, sources } = messages.value;
  const inCall = useSignal(false);
  return (
    <>
      {subject === "another-person" ? (
        <section class="say-first">
          <h2>{words.sayFirst}</h2>
          <blockquote>{words.sentence}</blockquote>
          <p class="note">{words.ifNot}</p>
        </section>
      ) : (
        <p class="note">{words.ownNote}</p>
      )}
      <section class="sources">
        <h2>{words.sources}</h2>
        <div class="actions">
          <Action main icon={Camera} onAct={() => void session.startCamera()}>
            {sources.startCamera}
          </Action>
          <FilePicker
            icon={ImageUp}
            label={sources.openFile}
            onFile={(file) => void session.openFile(file)}
          />
          {subject === "another-person" && canShareScreen() && (
            <Action
              icon={MonitorUp}
              pressed={inCall.value}
              onAct={() => {
                inCall.value = !inCall.value;
              }}
            >
              {sources.screen}
            </Action>
          )}
          <Action icon={Smile} onAct={session.showDrawnFace}>
            {sources.drawnFace}
          </Action>
        </div>
        <p class="note">{sources.fileNote}</p>
      </section>
      {inCall.value && <InCall session={session} />}
    </>
  );
}

/** A sentence of its own, for everyone in the call, before a window is chosen. */
function InCall({ session }: { readonly session: Session }) {
  const { begin: words, sources } = messages.value;
  return (
    <section class="say-first">
      <h2>{words.screenFirst}</h2>
      <blockquote>{words.screenSentence}</blockquote>
      <p>{words.screenNotFor}</p>
      <p class="note">{words.screenNote}</p>
      <Action main icon={MonitorUp} onAct={() => void session.shareScreen()}>
        {sources.chooseWindow}
      </Action>
    </section>
  );
}
