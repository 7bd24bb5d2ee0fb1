/** Which of the neutrals that a person has taken may stand beside what is shown, and which of them does. */
import type { CameraDevice } from "../../../platform/browser/camera.ts";
import type { KeptRecord } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";

type Neutrals = readonly KeptRecord<StoredNeutral>[];

/** What a face at rest would stand beside. */
export type Place =
  | {
      readonly kind: "camera";
      readonly device: CameraDevice;
      /** All that there are at present. */
      readonly cameras: readonly CameraDevice[];
    }
  /** A picture or a video: nobody knows which camera took it. */
  | { readonly kind: "file" };

export type NeutralChoice =
  /** Nothing was chosen: before a camera the newest that fits it, beside a file none. */
  { readonly kind: "by-itself" } | { readonly kind: "none" } | { readonly kind: "this"; readonly id: string };

export const BY_ITSELF: NeutralChoice = { kind: "by-itself" };

/** Those of the model that reads; for a camera only those that were taken with it. Newest first, as they were given. */
export function fittingNeutrals(neutrals: Neutrals, place: Place, model: string): Neutrals {
  return neutrals.filter(({ value }) => value.neutral.model === model && fitsPlace(value, place));
}

/** Taken with this camera, but with another model, which sees the same face otherwise: of no use with this one. */
export function outdatedNeutrals(neutrals: Neutrals, place: Place, model: string): Neutrals {
  return neutrals.filter(({ value }) => value.neutral.model !== model && fitsPlace(value, place));
}

function fitsPlace({ camera }: StoredNeutral, place: Place): boolean {
  if (place.kind === "file") return true;
  if (camera.id !== "" && camera.id === place.device.id) return true;
  // Browsers change the ids of cameras. Where the id is gone, the name says which it was.
  const gone = place.cameras.length > 0 && !place.cameras.some(({ id }) => id === camera.id);
  return gone && camera.label !== "" && camera.label === place.device.label;
}

/** @param fitting from `fittingNeutrals` */
export function chosenNeutral(
  fitting: Neutrals,
  place: Place,
  choice: NeutralChoice,
): KeptRecord<StoredNeutral> | undefined {
  const byItself = place.kind === "camera" ? fitting[0] : undefined;
  switch (choice.kind) {
    case "by-itself":
      return byItself;
    case "none":
      return undefined;
    case "this":
      return fitting.find(({ id }) => id === choice.id) ?? byItself;
  }
}
