import { mixPoses, POSES } from "../drawn-face/action-units.ts";
import { DrawnPicture } from "../drawn-face/drawn-picture.tsx";
import { messages } from "../messages/index.ts";

const SLIGHT_SMILE = { ...mixPoses(POSES.rest, POSES.smile, 0.5), AU25: 0, tilt: -2 };

/** The drawn face, looking at you. It does not move until it is asked to. */
export function Portrait() {
  return (
    <figure class="portrait">
      <DrawnPicture pose={SLIGHT_SMILE} alt={messages.value.welcome.portrait} />
    </figure>
  );
}
