/**
 * Puts a text on the clipboard, and says whether it came there. Undefined where the browser gives pages none, as at an unsafe address.
 */
export function clipboardWriter(): ((text: string) => Promise<boolean>) | undefined {
  const clipboard: Clipboard | undefined = globalThis.navigator?.clipboard;
  if (clipboard?.writeText === undefined) return undefined;
  return (text) =>
    clipboard.writeText(text).then(
      () => true,
      () => false,
    );
}
