/** Each version of the app has a cache of its own, and each folder it lies in: one origin may hold several. */

/** @param scope address of the app's folder */
export function cacheName(scope: string, version: string): string {
  return `${family(scope)}${version}`;
}

/** Of all caches of an origin those that other versions of this app in this folder have left. */
export function cachesOfOthers(names: readonly string[], scope: string, version: string): string[] {
  return names.filter((name) => name.startsWith(family(scope)) && name !== cacheName(scope, version));
}

/** A blank ends the scope: addresses have none, so that no folder's family is the beginning of another's. */
function family(scope: string): string {
  return `lexithymia ${scope} `;
}
