import { describe, expect, it } from "vitest";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import type { PersonalNeutral } from "../../../recognition/personal-neutral.ts";
import type { KeptRecord } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import { chosenNeutral, fittingNeutrals, outdatedNeutrals, type Place } from "./fitting.ts";

const MODEL = "a".repeat(64);
const EARLIER = "b".repeat(64);
const [FRONT, BACK] = [
  { id: "1", label: "Front" },
  { id: "2", label: "Back" },
];

function taken(id: string, camera: StoredNeutral["camera"], model = MODEL): KeptRecord<StoredNeutral> {
  const logProbabilities = Object.fromEntries(
    EXPRESSIONS.map((each) => [each, -2]),
  ) as PersonalNeutral["logProbabilities"];
  const neutral: PersonalNeutral = { format: 1, model, logProbabilities, readings: 100, durationMs: 10_000 };
  return { id, kept: true, value: { takenAtMs: 1, camera, light: "daylight", neutral } };
}

const looking = (device: StoredNeutral["camera"], cameras = [FRONT!, BACK!]): Place => ({
  kind: "camera",
  device,
  cameras,
});
const ids = (records: readonly KeptRecord<StoredNeutral>[]) => records.map(({ id }) => id);

describe("which neutrals fit", () => {
  const all = [
    taken("new", BACK!),
    taken("mid", FRONT!),
    taken("other", FRONT!, EARLIER),
    taken("old", FRONT!),
  ];

  it("are those of the camera and the model in use; those of another model are told apart", () => {
    expect(ids(fittingNeutrals(all, looking(FRONT!), MODEL))).toEqual(["mid", "old"]);
    expect(ids(outdatedNeutrals(all, looking(FRONT!), MODEL))).toEqual(["other"]);
    expect(ids(outdatedNeutrals(all, looking(BACK!), MODEL))).toEqual([]);
  });

  it("go by the camera's name where the browser has changed its id, and not where the old id is still there", () => {
    const renumbered = { id: "9", label: "Front" };
    expect(ids(fittingNeutrals(all, looking(renumbered, [renumbered, BACK!]), MODEL))).toEqual([
      "mid",
      "old",
    ]);
    const twin = { id: "3", label: "Front" };
    expect(fittingNeutrals(all, looking(twin, [FRONT!, twin]), MODEL)).toEqual([]);
  });

  it("never go by an id or a name that is empty, nor by a name while the cameras are not known", () => {
    const nameless = { id: "", label: "" };
    expect(fittingNeutrals([taken("x", nameless)], looking(nameless), MODEL)).toEqual([]);
    expect(fittingNeutrals(all, looking({ id: "9", label: "Front" }, []), MODEL)).toEqual([]);
  });

  it("are all of the model for a picture of oneself", () => {
    expect(ids(fittingNeutrals(all, { kind: "file" }, MODEL))).toEqual(["new", "mid", "old"]);
  });
});

describe("which of them is used", () => {
  const fitting = [taken("new", FRONT!), taken("old", FRONT!)];
  const chosen = (place: Place, choice: Parameters<typeof chosenNeutral>[2]) =>
    chosenNeutral(fitting, place, choice)?.id;

  it("is the newest before a camera and none beside a picture, unless the person chose", () => {
    expect(chosen(looking(FRONT!), { kind: "by-itself" })).toBe("new");
    expect(chosen({ kind: "file" }, { kind: "by-itself" })).toBeUndefined();
    for (const place of [looking(FRONT!), { kind: "file" }] as const) {
      expect(chosen(place, { kind: "this", id: "old" })).toBe("old");
      expect(chosen(place, { kind: "none" })).toBeUndefined();
    }
  });

  it("is as if nothing had been chosen once the chosen one is erased, or does not fit", () => {
    expect(chosen(looking(FRONT!), { kind: "this", id: "gone" })).toBe("new");
    expect(chosen({ kind: "file" }, { kind: "this", id: "gone" })).toBeUndefined();
  });
});
