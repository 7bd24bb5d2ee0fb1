/** Which requests are answered from what is kept. Everything else is left to the browser, as if there were no service worker. */

const PAGE = "index.html";

/**
 * The kept file that answers a request, by its path from the app's folder; undefined for what is not the app's. Only the folder itself is
 * answered with the page: on one origin others may have their folders below it.
 *
 * @param scope address of the app's folder, with the slash at its end
 * @param paths of all kept files
 */
export function keptFileFor(
  { method, url }: Pick<Request, "method" | "url">,
  scope: string,
  paths: ReadonlySet<string>,
): string | undefined {
  const { origin, pathname: folder } = new URL(scope);
  const asked = new URL(url);
  if (method !== "GET" || asked.origin !== origin || !asked.pathname.startsWith(folder)) return undefined;
  const path = asked.pathname.slice(folder.length) || PAGE;
  return paths.has(path) ? path : undefined;
}
