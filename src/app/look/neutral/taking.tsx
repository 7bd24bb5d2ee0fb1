/** Ten seconds of rest, what came of them, and a word for the light. It stands where the words would. */
import { useSignal } from "@preact/signals";
import { Check, RotateCcw, X } from "lucide-preact";
import type { CaptureFault } from "../../../recognition/take-neutral.ts";
import { POSES } from "../../drawn-face/action-units.ts";
import { DrawnPicture } from "../../drawn-face/drawn-picture.tsx";
import { messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import { useQuietArrival } from "../../ui/arrival.ts";
import { TAKE_MS } from "./capture.ts";
import "./neutral.css";
import type { OwnNeutral, Taking as State } from "./own-neutral.ts";

interface TakingProps {
  readonly own: OwnNeutral;
  readonly state: State;
}

export function Taking({ own, state }: TakingProps) {
  const { taking: words } = messages.value.neutral;
  const told = { waiting: "", holding: words.begun, taken: words.taken, refused: words.refused }[state.kind];
  return (
    <section class="taking">
      {state.kind === "refused" ? (
        <Refused own={own} because={state.because} />
      ) : state.kind === "taken" ? (
        <NameLight own={own} />
      ) : (
        <Hold own={own} holding={state.kind === "holding"} />
      )}
      <p class="spoken-only" role="status">
        {told}
      </p>
    </section>
  );
}

function Hold({ own, holding }: { readonly own: OwnNeutral; readonly holding: boolean }) {
  const { taking: words } = messages.value.neutral;
  const heading = useQuietArrival();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {holding ? words.holding : words.waiting}
      </h1>
      <p class="note">{holding ? words.holdingText : words.waitingText}</p>
      <Ring running={holding} />
      <Action icon={X} onAct={own.cancel}>
        {words.cancel}
      </Action>
    </>
  );
}

/** Fills while the seconds pass, and counts nothing. */
function Ring({ running }: { readonly running: boolean }) {
  return (
    <div class="ring" data-running={running} style={{ "--take": `${TAKE_MS}ms` }}>
      <DrawnPicture pose={POSES.rest} alt="" />
      <svg aria-hidden="true" viewBox="0 0 100 100">
        <circle cx="50" cy="50" r="47" />
        <circle class="ring-filled" cx="50" cy="50" r="47" pathLength="1" />
      </svg>
    </div>
  );
}

function Refused({ own, because }: { readonly own: OwnNeutral; readonly because: CaptureFault }) {
  const { taking: words } = messages.value.neutral;
  const heading = useQuietArrival();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.refused}
      </h1>
      <p>{words.because[because]}</p>
      <div class="actions">
        <Action main icon={RotateCcw} onAct={own.take}>
          {words.again}
        </Action>
        <Action icon={X} onAct={own.cancel}>
          {words.leave}
        </Action>
      </div>
    </>
  );
}

function NameLight({ own }: { readonly own: OwnNeutral }) {
  const { taking: words } = messages.value.neutral;
  const heading = useQuietArrival();
  const light = useSignal(own.chosen.peek()?.value.light ?? "");
  const missing = useSignal(false);
  return (
    <form
      class="light"
      onSubmit={(event) => {
        event.preventDefault();
        const name = light.value.trim();
        missing.value = name === "";
        if (name !== "") void own.keep(name);
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        {words.light}
      </h1>
      <p class="note">{words.lightText}</p>
      <div class="actions">
        {words.lights.map((each) => (
          <button
            key={each}
            type="button"
            class="action"
            aria-pressed={light.value === each}
            onClick={() => {
              light.value = each;
            }}
          >
            {each}
          </button>
        ))}
      </div>
      <label class="field">
        <span>{words.ownLight}</span>
        <input
          type="text"
          maxLength={80}
          autocomplete="off"
          value={light.value}
          onInput={({ currentTarget }) => {
            light.value = currentTarget.value;
          }}
        />
      </label>
      <p class="note" role="status">
        {missing.value && words.lightMissing}
      </p>
      <div class="actions">
        <button type="submit" class="action action-main">
          <Check aria-hidden="true" size={22} strokeWidth={1.75} />
          <span>{words.keep}</span>
        </button>
        <Action icon={X} onAct={own.cancel}>
          {words.discard}
        </Action>
      </div>
    </form>
  );
}
