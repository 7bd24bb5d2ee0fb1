import { useEffect } from "preact/hooks";
import { messages } from "../messages/index.ts";
import type { Parts } from "../parts.ts";
import { Choices } from "../ui/choices.tsx";

/** No camera of a browser has this id. */
const ANY = "";

/** Which camera is used. No camera is turned on for it, so those that the browser hides until it has been asked are not named. */
export function Camera({ preferences, session }: Pick<Parts, "preferences" | "session">) {
  const { settings: words, live } = messages.value;
  const { camera: chosen } = preferences.current.value;
  const cameras = session.cameras.value;
  useEffect(() => void session.refreshCameras(), [session]);
  return (
    <section class="setting">
      <Choices
        title={live.camera}
        options={[
          { value: ANY, label: words.anyCamera },
          ...cameras.map(({ id, label }, i) => ({ value: id, label: label || live.unnamedCamera(i + 1) })),
        ]}
        chosen={chosen ?? ANY}
        onChoose={(id) => void preferences.change({ camera: id === ANY ? null : id })}
      />
      {cameras.length === 0 ? (
        <p class="note">{words.camerasUnknown}</p>
      ) : (
        chosen !== null && !cameras.some(({ id }) => id === chosen) && <p class="note">{words.cameraGone}</p>
      )}
    </section>
  );
}
