/**
 * A small window of this page above the others: Document Picture-in-Picture where there is one, which stays on top, else a
 * pop-up. It is drawn by this page and loads nothing but its styles.
 * https://wicg.github.io/document-picture-in-picture/
 */

export interface CompanionWindow {
  /** What to draw into. */
  readonly root: HTMLElement;
  /** Resolves when it is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): void;
}

/** What is used of it: the compiler's library does not know it. */
interface DocumentPictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

/** In CSS pixels: two faces with two lines each. */
const SIZE = { width: 380, height: 260 } as const;

/** Must be called from a click. Undefined where the browser lets neither be opened. */
export async function openCompanionWindow(): Promise<CompanionWindow | undefined> {
  const opened = await openSmallWindow();
  if (opened === undefined) return undefined;
  dress(opened.document);
  const closed = new Promise<void>((resolve) => {
    opened.addEventListener("pagehide", () => resolve(), { once: true });
  });
  return { root: opened.document.body, closed, close: () => opened.close() };
}

async function openSmallWindow(): Promise<Window | undefined> {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  const onTop = await documentPictureInPicture?.requestWindow(SIZE).catch(() => undefined);
  return onTop ?? window.open("", "", `popup,width=${SIZE.width},height=${SIZE.height}`) ?? undefined;
}

/** The new window looks as this page does: its styles, its language, its theme. */
function dress(there: Document): void {
  const here = document;
  there.title = here.title;
  for (const { name, value } of here.documentElement.attributes)
    there.documentElement.setAttribute(name, value);
  for (const { href } of here.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    there.head.append(Object.assign(there.createElement("link"), { rel: "stylesheet", href }));
}
