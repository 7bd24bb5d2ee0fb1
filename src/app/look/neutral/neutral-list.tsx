/** Every neutral that is kept, for the settings: whichever camera and model it belongs to, each can be erased. */
import { useSignal } from "@preact/signals";
import { Trash2 } from "lucide-preact";
import { sayDay } from "../../messages/dates.ts";
import { messages } from "../../messages/index.ts";
import type { Recognition } from "../../session/recognition.ts";
import type { KeptRecords } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import "./neutral.css";

interface NeutralListProps {
  readonly neutrals: KeptRecords<StoredNeutral>;
  readonly recognition: Recognition;
}

export function NeutralList({ neutrals, recognition }: NeutralListProps) {
  const { neutral: words } = messages.value;
  const outcome = useSignal("");
  const state = recognition.state.value;
  const model = state.kind === "ready" ? state.recognizer.manifest.sha256 : undefined;
  const all = neutrals.all.value;
  if (all.length === 0 && outcome.value === "") return null;
  return (
    <section class="neutral-list">
      <h2>{words.title}</h2>
      {all.length > 0 && <p>{words.list.text}</p>}
      <ul>
        {all.map(({ id, value, kept }) => {
          const { light, camera, takenAtMs, neutral } = value;
          const day = sayDay(takenAtMs);
          return (
            <li key={id}>
              <div>
                <p>{words.oneOf(light, day)}</p>
                <p class="note">
                  {camera.label === "" ? words.list.unnamedCamera : words.list.camera(camera.label)}
                </p>
                {model !== undefined && neutral.model !== model && <p class="note">{words.list.outdated}</p>}
                {!kept && <p class="note">{words.onlyHeld}</p>}
              </div>
              <button
                type="button"
                class="action"
                aria-label={words.list.erase(light, day)}
                onClick={async () => {
                  outcome.value = (await neutrals.erase(id)) ? words.list.erased : words.list.failed;
                }}
              >
                <Trash2 aria-hidden="true" size={22} strokeWidth={1.75} />
                <span>{words.list.eraseShort}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status">{outcome}</p>
    </section>
  );
}
