import { useEffect, useState } from "preact/hooks";
import type { ActionUnits } from "./action-units.ts";
import { DRAWING } from "./draw-face.ts";
import type { Person } from "./person.ts";
import { drawnFaceUrl } from "./player.ts";

interface DrawnPictureProps {
  /** Constants, or remembered between drawings: another one is drawn anew. */
  readonly pose: ActionUnits;
  readonly person?: Person;
  /** What it shows, for who does not see it; empty where words beside it say the same. */
  readonly alt: string;
}

/** A drawn face that does not move, as a picture in a page. */
export function DrawnPicture({ pose, person, alt }: DrawnPictureProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = drawnFaceUrl(pose, person);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [pose, person]);
  return url === undefined ? null : <img src={url} alt={alt} width={DRAWING.width} height={DRAWING.height} />;
}
