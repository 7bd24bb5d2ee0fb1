/** A video's reading as captions: https://www.w3.org/TR/webvtt1/ */
import type { Messages } from "../../messages/messages.ts";
import { wholly } from "../said.ts";
import type { FileReading } from "./file-reading.ts";

/** How long a note stays. */
const NOTE_MS = 4000;

interface Caption {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/** In the language of `words`. Several faces are captions at the same time, one for each. */
export function webVttOf({ file, stretches, notes, expressions }: FileReading, words: Messages): string {
  const { exported, live } = words;
  const captions: Caption[] = [
    ...stretches.map(({ letter, fromMs, toMs, saying }) => ({
      fromMs,
      toMs,
      text: live.spokenFace(letter, wholly(saying, words)),
    })),
    ...notes.map(({ momentMs, text }) => ({
      fromMs: momentMs,
      toMs: momentMs + NOTE_MS,
      text: exported.noteAt(text),
    })),
  ].sort((a, b) => a.fromMs - b.fromMs);
  const told = [exported.title(file.name), exported.about, ...(expressions ? [] : [exported.leftOut])];
  return [`WEBVTT\n`, `NOTE\n${told.map(commented).join("\n")}\n`, ...captions.flatMap(captioned)].join("\n");
}

/** A caption must last; one that is shorter than a thousandth of a second is none. */
function captioned({ fromMs, toMs, text }: Caption): string[] {
  if (Math.round(fromMs) >= Math.round(toMs)) return [];
  return [`${timestamp(fromMs)} --> ${timestamp(toMs)}\n${escaped(text)}\n`];
}

function timestamp(ms: number): string {
  const whole = Math.round(ms);
  const digits = (value: number, least: number): string => String(value).padStart(least, "0");
  const seconds = Math.floor(whole / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map((value) => digits(value, 2)).join(":")}.${digits(whole % 1000, 3)}`;
}

/** Cue text may hold no "-->" and no empty line, and takes & and < for the beginning of something else. */
function escaped(text: string): string {
  return withoutEmptyLines(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A comment ends with an empty line, and may not hold an arrow. */
function commented(text: string): string {
  return withoutEmptyLines(text).replaceAll("-->", "→");
}

function withoutEmptyLines(text: string): string {
  return text
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .join("\n");
}
