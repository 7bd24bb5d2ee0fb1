/** What a person would see on the page, found by what is painted and written there. */
import type { Page } from "playwright-core";
import type { Box } from "../../src/recognition/geometry.ts";

/**
 * The box around everything painted over the picture, in units of the picture's size (0..1); undefined when nothing is.
 */
export function paintedBox(page: Page): Promise<Box | undefined> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".boxes canvas");
    // A copy, because reading the page's own canvas would change how the browser keeps it.
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas || !context || canvas.width === 0) return undefined;
    const { width, height } = canvas;
    Object.assign(context.canvas, { width, height });
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        if (data[4 * (y * width + x) + 3]! < 128) continue;
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
      }
    if (right < 0) return undefined;
    return {
      x: left / width,
      y: top / height,
      width: (right - left) / width,
      height: (bottom - top) / height,
    };
  });
}

/** One change of the words beside the picture. */
export interface Said {
  readonly atMs: number;
  readonly text: string;
}

/** From now on, keeps every text the page shows for its faces, with its time; read it with `said`. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: { atMs: number; text: string }[] = [];
    Object.assign(window, { heard });
    const note = (): void => {
      const text = [...document.querySelectorAll(".face .sentence")].map((e) => e.textContent).join(" | ");
      if (text !== heard.at(-1)?.text) heard.push({ atMs: performance.now(), text });
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    note();
  });
}

export function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { heard: Said[] }).heard);
}

/** Waits until the page has shown words that match. */
export async function waitForWords(page: Page, words: RegExp): Promise<void> {
  await page.locator(".face .sentence").filter({ hasText: words }).first().waitFor();
}
