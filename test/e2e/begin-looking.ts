/** The ways by which a person comes to look at a face, as they would go them. */
import type { Page } from "playwright-core";
import { en } from "../../src/app/messages/en/index.ts";
import type { Messages } from "../../src/app/messages/messages.ts";
import type { Subject } from "../../src/app/session/session.ts";

/** From the first screen into the room, with its question answered. */
export async function beginLooking(
  page: Page,
  subject: Subject = "myself",
  words: Messages = en,
): Promise<void> {
  await page.getByRole("link", { name: words.welcome.look }).click();
  await chooseSubject(page, subject, words);
}

export async function chooseSubject(page: Page, subject: Subject, words: Messages = en): Promise<void> {
  await page.getByRole("radio", { name: words.begin.subjects[subject].name }).click();
}

export async function startCamera(page: Page, subject: Subject = "myself"): Promise<void> {
  await beginLooking(page, subject);
  await page.getByRole("button", { name: en.sources.startCamera }).click();
}

export async function lookAtDrawnFace(
  page: Page,
  subject: Subject = "myself",
  words: Messages = en,
): Promise<void> {
  await beginLooking(page, subject, words);
  await page.getByRole("button", { name: words.sources.drawnFace }).click();
}

export async function stopLooking(page: Page): Promise<void> {
  await page.getByRole("button", { name: en.live.stop }).click();
  await untilStopped(page);
}

/** Waits until looking is over; a summary, which comes where it took long enough, is let go. */
export async function untilStopped(page: Page): Promise<void> {
  const letGo = page.getByRole("button", { name: en.summary.letGo });
  const beginning = page.getByText(en.begin.title);
  await letGo.or(beginning).waitFor();
  if (await letGo.isVisible()) await letGo.click();
  await beginning.waitFor();
}

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function openFile(page: Page, file: TestFile, subject: Subject = "myself"): Promise<void> {
  await beginLooking(page, subject);
  await page.locator("input[type=file]").first().setInputFiles(file);
}
