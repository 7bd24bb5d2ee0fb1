/** Takes away what was read, as a person does. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { ExportFormat } from "../../src/app/look/export/formats.ts";
import { en } from "../../src/app/messages/en/index.ts";

const { exporting } = en;

export async function exportAs(
  page: Page,
  format: ExportFormat,
): Promise<{ name: string; text: string; path: string }> {
  await page.getByRole("button", { name: exporting.open, exact: true }).click();
  const dialog = page.getByRole("dialog");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: exporting.formats[format].name, exact: true }).click(),
  ]);
  await dialog.getByRole("button", { name: exporting.close }).click();
  const path = await file.path();
  return { name: file.suggestedFilename(), text: await readFile(path, "utf8"), path };
}
