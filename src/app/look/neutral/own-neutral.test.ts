import { type Signal, signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { madeUpReading } from "../../../../test/fixtures/faces/made-up-readings.ts";
import type { Camera } from "../../../platform/browser/camera.ts";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { Expression } from "../../../recognition/expression.ts";
import type { RecognitionState } from "../../session/recognition.ts";
import type { Shown, Subject } from "../../session/session.ts";
import { type KeptRecords, keepRecords } from "../../store/kept-records.ts";
import { KINDS } from "../../store/kinds/index.ts";
import { neutralKind, type StoredNeutral } from "../../store/kinds/neutral.ts";
import { createMemoryBackend } from "../../store/memory-backend.ts";
import { createRecordStore } from "../../store/record-store.ts";
import { TAKE_MS } from "./capture.ts";
import { ALONE_AFTER_MS } from "./company.ts";
import { BY_ITSELF, type NeutralChoice } from "./fitting.ts";
import { createOwnNeutral, type OwnNeutral } from "./own-neutral.ts";

const MODEL = "a".repeat(64);
const [FRONT, BACK] = [
  { id: "1", label: "Front" },
  { id: "2", label: "Back" },
];
const cameraShown = (device: { id: string; label: string }): Shown => ({
  kind: "camera",
  camera: { device } as Camera,
});

let shown: Signal<Shown>;
let subject: Signal<Subject | undefined>;
let paused: Signal<boolean>;
let neutrals: KeptRecords<StoredNeutral>;
let choice: Signal<NeutralChoice>;
let own: OwnNeutral;
let atMs: number;

beforeEach(() => {
  shown = signal(cameraShown(FRONT!));
  subject = signal<Subject | undefined>("myself");
  paused = signal(false);
  atMs = 0;
  choice = signal<NeutralChoice>(BY_ITSELF);
  neutrals = keepRecords(
    Promise.resolve(createRecordStore(createMemoryBackend(), { kinds: KINDS })),
    neutralKind,
  );
  own = enter();
});

/** Comes into the room. */
function enter(): OwnNeutral {
  const recognizer = { manifest: { sha256: MODEL } } as BrowserRecognizer;
  const state = signal<RecognitionState>({ kind: "ready", recognizer });
  return createOwnNeutral(
    { shown, subject, paused, cameras: signal([FRONT!, BACK!]) },
    { state },
    neutrals,
    choice,
  );
}

/** One frame of the stream that is open; true where it may be told. */
function frame(...shows: readonly Expression[]): boolean {
  atMs += 100;
  const readings = shows.map((expression, i) => madeUpReading(expression, { trackId: i + 1, atMs }));
  const result = { readings, width: 640, height: 480, milliseconds: {} };
  return own.mayTell({ result, letters: new Map(), atMs, options: own.options.value });
}

function hold(expression: Expression): void {
  for (let left = TAKE_MS + 200; left > 0; left -= 100) frame(expression);
}

async function takeOne(light = "daylight"): Promise<void> {
  own.take();
  hold("neutral");
  await own.keep(light);
}

test("what is taken is kept with its camera and light, used at once, and at the next visit by itself", async () => {
  expect(own.options.value).toEqual({});
  await takeOne();
  expect(neutrals.all.value).toMatchObject([{ value: { camera: FRONT, light: "daylight" } }]);
  expect(own.options.value.neutral).toMatchObject({ model: MODEL });
  expect(enter().chosen.value?.value.light).toBe("daylight");
});

test("while it is taken nothing is told and nothing is read beside a neutral; the stream is a new one each time", async () => {
  await takeOne();
  const before = own.options.value;
  expect(frame("neutral")).toBe(true);
  own.take();
  const first = own.options.value;
  expect(first).toEqual({});
  expect(first).not.toBe(before);
  expect(frame("happiness")).toBe(false);
  hold("happiness");
  expect(own.taking.value).toEqual({ kind: "refused", because: "expressive" });
  own.take();
  expect(own.options.value).not.toBe(first);
  own.cancel();
  expect(own.taking.value).toBeUndefined();
  expect(frame("happiness")).toBe(true);
});

test("frames that were on their way before it began do not count", () => {
  const old = own.options.value;
  own.take();
  const readings = [madeUpReading("happiness", { trackId: 9 })];
  const result = { readings, width: 640, height: 480, milliseconds: {} };
  own.mayTell({ result, letters: new Map(), atMs: 0, options: old });
  expect(own.taking.value).toEqual({ kind: "waiting" });
  hold("neutral");
  expect(own.taking.value).toMatchObject({ kind: "taken" });
});

test("out of sight, or with another camera, ten seconds that were begun are over; what was taken waits for its name", () => {
  own.take();
  frame("neutral");
  paused.value = true;
  expect(own.taking.value).toBeUndefined();
  paused.value = false;
  own.take();
  shown.value = cameraShown(BACK!);
  expect(own.taking.value).toBeUndefined();
  own.take();
  hold("neutral");
  paused.value = true;
  expect(own.taking.value).toMatchObject({ kind: "taken" });
});

test("one of each light and camera: taken anew it takes the older one's place", async () => {
  await takeOne("daylight");
  await takeOne("lamp");
  await takeOne("daylight");
  expect(neutrals.all.value.map(({ value }) => value.light)).toEqual(["daylight", "lamp"]);
});

test("it is for its camera, for oneself, and for a picture only where it is chosen", async () => {
  await takeOne();
  const { id } = neutrals.all.value[0]!;
  shown.value = cameraShown(BACK!);
  expect(own.options.value).toEqual({});
  shown.value = { kind: "drawn" };
  expect(own.place.value).toBeUndefined();
  shown.value = { kind: "picture", name: "a.png", size: 1, bitmap: {} as ImageBitmap };
  expect(own.options.value).toEqual({});
  own.choose({ kind: "this", id });
  expect(own.options.value.neutral).toBeDefined();
  own = enter();
  expect(own.options.value).toEqual({});
  shown.value = cameraShown(FRONT!);
  subject.value = "another-person";
  expect(own.options.value).toEqual({});
});

const videoShown = (name: string): Shown => ({
  kind: "video",
  name,
  size: 1,
  url: `blob:${name}`,
  close: () => undefined,
});

test("of a video in which more than one face is seen it is not used any more, however long one is alone", async () => {
  await takeOne();
  const { id } = neutrals.all.value[0]!;
  shown.value = videoShown("a.mp4");
  expect(own.options.value).toEqual({});
  own.choose({ kind: "this", id });
  own.notice(1, 0);
  expect(own.options.value.neutral).toBeDefined();
  own.notice(2, 100);
  for (let atMs = 200; atMs <= 200 + 2 * ALONE_AFTER_MS; atMs += 100) own.notice(1, atMs);
  expect(own.several.value).toBe(true);
  expect(own.options.value).toEqual({});
  shown.value = videoShown("b.mp4");
  expect(own.options.value.neutral).toBeDefined();
});

test("that none is used is chosen for the visit, until one is taken anew", async () => {
  await takeOne();
  own.choose({ kind: "none" });
  expect(own.options.value).toEqual({});
  expect(enter().options.value).toEqual({});
  await takeOne();
  expect(own.options.value.neutral).toBeDefined();
});

test("of several faces none is held against it: such a frame is not told, and it is used again when one is alone", async () => {
  await takeOne();
  expect(frame("neutral", "happiness")).toBe(false);
  expect(own.several.value).toBe(true);
  expect(own.options.value).toEqual({});
  expect(frame("neutral", "happiness")).toBe(true);
  for (let left = ALONE_AFTER_MS; left > 0; left -= 100) frame("neutral");
  expect(own.several.value).toBe(false);
  expect(own.options.value.neutral).toBeDefined();
});

test("erased, it is not used any more", async () => {
  await takeOne();
  await neutrals.erase(neutrals.all.value[0]!.id);
  expect(own.options.value).toEqual({});
  expect(own.fitting.value).toEqual([]);
});
