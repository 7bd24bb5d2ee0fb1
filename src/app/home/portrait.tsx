import { useEffect, useState } from "preact/hooks";
import { mixPoses, POSES } from "../drawn-face/action-units.ts";
import { DRAWING } from "../drawn-face/draw-face.ts";
import { drawnFaceUrl } from "../drawn-face/player.ts";
import { messages } from "../messages/index.ts";

const SLIGHT_SMILE = { ...mixPoses(POSES.rest, POSES.smile, 0.5), AU25: 0, tilt: -2 };

/** The drawn face, looking at you. It does not move until it is asked to. */
export function Portrait() {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = drawnFaceUrl(SLIGHT_SMILE);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, []);
  return (
    <figure class="portrait">
      {url !== undefined && (
        <img src={url} alt={messages.value.welcome.portrait} width={DRAWING.width} height={DRAWING.height} />
      )}
    </figure>
  );
}
