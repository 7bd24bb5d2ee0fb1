import { FlipHorizontal2, ImageUp, Square, Video, X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { messages } from "../messages/index.ts";
import type { Readable, Session, Subject } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { FilePicker } from "../ui/file-picker.tsx";

interface ControlsProps {
  readonly session: Session;
  readonly shown: Readable;
  readonly subject: Subject;
  /** Those of other parts of the room. */
  readonly children?: ComponentChildren;
}

export function Controls({ session, shown, subject, children }: ControlsProps) {
  const { live: words } = messages.value;
  const moving = shown.kind === "camera" || shown.kind === "screen" || shown.kind === "drawn";
  return (
    <div class="controls actions">
      <Action icon={moving ? Square : X} onAct={session.stop}>
        {moving ? words.stop : words.close}
      </Action>
      {shown.kind === "camera" && (
        <>
          {/* Only oneself is used to being seen as a mirror shows it. */}
          {subject === "myself" && (
            <Action
              icon={FlipHorizontal2}
              pressed={session.mirrored.value}
              onAct={() => {
                session.mirrored.value = !session.mirrored.value;
              }}
            >
              {words.mirror}
            </Action>
          )}
          <CameraChoice session={session} current={shown.camera.device.id} />
        </>
      )}
      {children}
      {shown.kind === "drawn" && <p class="note">{words.drawnFaceNote}</p>}
      {!moving && (
        <FilePicker icon={ImageUp} label={words.openFile} onFile={(file) => void session.openFile(file)} />
      )}
    </div>
  );
}

/** Shown where there is something to choose. */
function CameraChoice({ session, current }: { readonly session: Session; readonly current: string }) {
  const { live: words } = messages.value;
  const cameras = session.cameras.value;
  if (cameras.length < 2) return null;
  return (
    <label class="choice">
      <Video aria-hidden="true" size={22} strokeWidth={1.75} />
      <span>{words.camera}</span>
      <select
        value={current}
        onChange={({ currentTarget }) => void session.chooseCamera(currentTarget.value)}
      >
        {cameras.map(({ id, label }, i) => (
          <option key={id} value={id}>
            {label || words.unnamedCamera(i + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}
