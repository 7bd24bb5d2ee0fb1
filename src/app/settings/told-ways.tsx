/** The ways to be told of a change: each explained, tried out, turned on or off. */
import { Play } from "lucide-preact";
import { useEffect, useId } from "preact/hooks";
import { CHANGE_KINDS } from "../look/told/change-kind.ts";
import "../look/told/told.css";
import { type Told, WAYS, type Way } from "../look/told/ways.ts";
import { language, messages } from "../messages/index.ts";
import type { Parts } from "../parts.ts";
import type { Preferences } from "../store/kinds/preferences.ts";
import { Action } from "../ui/action.tsx";

export function ToldWays({ preferences: { current, change }, ways }: Pick<Parts, "preferences" | "ways">) {
  const { told: words, moves } = messages.value;
  const { told } = current.value;
  const choose = (part: Partial<Preferences["told"]>): void => void change({ told: { ...told, ...part } });
  const attempt = (way: Way) => (sample: Told) => ways.tell(sample, [way], language.peek());
  const sample: Told = { kind: "up", text: moves([{ cue: "lip-corner-up" }]) };
  useEffect(() => ways.stop, [ways]);
  return (
    <section class="setting told">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {WAYS.map((way) => {
        const availability = ways.available(way, language.value);
        const missing = availability.kind === "missing";
        return (
          <div key={way} class="told-way">
            <Switch
              name={words.ways[way].name}
              text={words.ways[way].text}
              on={told[way]}
              unavailable={missing}
              onChoose={(on) => choose({ [way]: on })}
            />
            {missing && <p class="note">{words.missing[availability.because]}</p>}
            {!missing && (way === "sound" || way === "vibration") && <Kinds way={way} onTry={attempt(way)} />}
            {!missing && (way === "words" || way === "speech") && (
              <Action icon={Play} onAct={() => attempt(way)(sample)}>
                {words.tryIt}
                <span class="spoken-only">: {words.ways[way].name}</span>
              </Action>
            )}
            {way === "words" && ways.line.value !== undefined && <p class="told-line">{ways.line.value}</p>}
            {way === "speech" && told.speech && !missing && (
              <Switch
                {...words.screenReader}
                on={told.screenReader}
                onChoose={(screenReader) => choose({ screenReader })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly text: string;
  readonly on: boolean;
  /** It can still be turned off. */
  readonly unavailable?: boolean;
  readonly onChoose: (on: boolean) => void;
}

function Switch({ name, text, on, unavailable = false, onChoose }: SwitchProps) {
  const id = useId();
  return (
    <>
      <label class="told-switch">
        <input
          type="checkbox"
          checked={on}
          disabled={unavailable && !on}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <span>{name}</span>
      </label>
      <p class="note" id={id}>
        {text}
      </p>
    </>
  );
}

interface KindsProps {
  readonly way: "sound" | "vibration";
  readonly onTry: (sample: Told) => void;
}

/** What each kind of change is like, to be tried out one by one. */
function Kinds({ way, onTry }: KindsProps) {
  const { told: words } = messages.value;
  return (
    <details>
      <summary>{words.tryEach[way]}</summary>
      <ul class="told-kinds">
        {CHANGE_KINDS.map((kind) => (
          <li key={kind}>
            <Action icon={Play} onAct={() => onTry({ kind, text: words.kinds[kind].name })}>
              {words.kinds[kind].name}
            </Action>
            <span>{words.kinds[kind][way]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
