/** Files that come to the page by themselves: dropped anywhere on it, or pasted. */
import type { Session } from "./session.ts";

/** `onHover` is told when a file hangs over the page and when it has gone. */
export function watchIncomingFiles(
  session: Session,
  onHover: (hovering: boolean) => void,
  signal: AbortSignal,
): void {
  // Entering a child comes before leaving its parent: only the count says whether the file is still over the page.
  let depth = 0;
  const hover = (change: number): void => {
    depth = Math.max(0, depth + change);
    onHover(depth > 0);
  };
  const take = (event: Event, data: DataTransfer | null): void => {
    const [file] = data?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void session.openFile(file);
  };

  window.addEventListener("dragenter", (event) => carriesFiles(event) && hover(1), { signal });
  window.addEventListener("dragleave", (event) => carriesFiles(event) && hover(-1), { signal });
  // Without this the browser leaves the page to show the file itself.
  window.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault(), { signal });
  window.addEventListener(
    "drop",
    (event) => {
      hover(-depth);
      take(event, event.dataTransfer);
    },
    { signal },
  );
  window.addEventListener("paste", (event) => take(event, event.clipboardData), { signal });
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
