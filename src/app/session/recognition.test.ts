import { expect, test, vi } from "vitest";
import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import { createRecognition } from "./recognition.ts";

test("loading fails, is tried again, works, fails at work", async () => {
  const recognizer = { close: vi.fn() } as unknown as BrowserRecognizer;
  const open = vi.fn<() => Promise<BrowserRecognizer>>();
  open.mockRejectedValueOnce(new Error("no file")).mockResolvedValueOnce(recognizer);
  const recognition = createRecognition(open);
  expect(recognition.state.value).toEqual({ kind: "loading" });
  await recognition.load();
  expect(recognition.state.value).toEqual({ kind: "failed", message: "no file" });
  await recognition.load();
  expect(recognition.state.value).toEqual({ kind: "ready", recognizer });
  recognition.failed(new Error("out of memory"));
  expect(recognizer.close).toHaveBeenCalledOnce();
  expect(recognition.state.value).toEqual({ kind: "failed", message: "out of memory" });
});
