import { expect, test } from "vitest";
import { ownVoice } from "./speech.ts";

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

test("a voice that may send words away is never taken", () => {
  expect(ownVoice([voice("en-US", false, true), voice("en-GB", false)], "en", ["en-US"])).toBeUndefined();
  const own = voice("en-GB");
  expect(ownVoice([voice("en-US", false, true), own], "en", ["en-US"])).toBe(own);
});

test("a voice of another language is never taken", () => {
  expect(ownVoice([voice("de-DE"), voice("fil-PH")], "es", ["es"])).toBeUndefined();
});

test("of several it is as the person's own country speaks, else the browser's choice, else the first", () => {
  const [spain, mexico, chosen] = [voice("es-ES"), voice("es_MX"), voice("es-AR", true, true)];
  const voices = [spain, mexico, chosen];
  expect(ownVoice(voices, "es", ["en-GB", "es-MX"])).toBe(mexico);
  expect(ownVoice(voices, "es", ["es"])).toBe(chosen);
  expect(ownVoice([spain, mexico], "es", [])).toBe(spain);
});
