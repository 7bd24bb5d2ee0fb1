/** Why a way to be told is not there. */
export type Missing = "no-sound" | "no-speech" | "no-own-voice" | "no-vibration";

export type Availability =
  | { readonly kind: "available" }
  | { readonly kind: "missing"; readonly because: Missing };
