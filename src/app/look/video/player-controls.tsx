import {
  FastForward,
  type LucideIcon,
  Pause,
  Play,
  Rewind,
  StepBack,
  StepForward,
  Turtle,
  Volume2,
  VolumeX,
} from "lucide-preact";
import { language, messages } from "../../messages/index.ts";
import { clock } from "../clock.ts";
import type { Playback } from "./playback.ts";
import { JUMP_MS } from "./player-keys.ts";

interface PlayerControlsProps {
  readonly playback: Playback;
  /** Undefined while it is not known. */
  readonly durationMs: number | undefined;
}

/** Time runs from left to right in every language, and so do these. */
export function PlayerControls({ playback, durationMs }: PlayerControlsProps) {
  const { video: words } = messages.value;
  const playing = playback.playing.value;
  const { halfSpeed, sound } = playback;
  return (
    <div class="player-controls">
      <div class="transport" dir="ltr">
        <Button icon={Rewind} onAct={() => playback.jump(-JUMP_MS)}>
          {words.back}
        </Button>
        <Button icon={StepBack} onAct={() => playback.step("back")}>
          {words.frameBack}
        </Button>
        <Button icon={playing ? Pause : Play} onAct={playback.toggle}>
          {playing ? words.pause : words.play}
        </Button>
        <Button icon={StepForward} onAct={() => playback.step("forward")}>
          {words.frameOn}
        </Button>
        <Button icon={FastForward} onAct={() => playback.jump(JUMP_MS)}>
          {words.on}
        </Button>
      </div>
      <div class="transport">
        <Button
          icon={Turtle}
          pressed={halfSpeed.value}
          onAct={() => {
            halfSpeed.value = !halfSpeed.value;
          }}
        >
          {words.halfSpeed}
        </Button>
        <Button
          icon={sound.value ? Volume2 : VolumeX}
          pressed={sound.value}
          onAct={() => {
            sound.value = !sound.value;
          }}
        >
          {words.sound}
        </Button>
      </div>
      <Position playback={playback} durationMs={durationMs} />
    </div>
  );
}

function Position({ playback, durationMs }: PlayerControlsProps) {
  const { video: words } = messages.value;
  // Hundredths are for whoever steps from frame to frame; while it plays they would only flicker.
  const time = (ms: number): string => clock(ms, language.value, { fine: !playback.playing.value });
  const at = time(playback.atMs.value);
  return <p class="position">{durationMs === undefined ? at : words.position(at, time(durationMs))}</p>;
}

interface ButtonProps {
  readonly icon: LucideIcon;
  readonly children: string;
  readonly onAct: () => void;
  readonly pressed?: boolean;
}

/** An icon above its word, so that five of them stand side by side on a phone. */
function Button({ icon: Icon, children, onAct, pressed }: ButtonProps) {
  return (
    <button type="button" class="transport-button" aria-pressed={pressed} onClick={onAct}>
      <Icon aria-hidden="true" size={22} strokeWidth={1.75} />
      <span>{children}</span>
    </button>
  );
}
