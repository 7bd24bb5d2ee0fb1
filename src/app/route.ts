/** Where in the app one is: the part of the address behind `#`, so that the browser's own back button works and nothing is sent to a server. */
import { computed, signal } from "@preact/signals";

const ROUTES = ["", "look", "guesses", "kept", "settings", "evidence"] as const;
export type Route = (typeof ROUTES)[number];

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  hash.value = location.hash;
});

/** The beginning for an address that leads nowhere. */
export const route = computed<Route>(() => ROUTES.find((name) => `#${name}` === hash.value) ?? "");

/** For the `href` of a link. */
export function hrefOf(name: Route): string {
  return `#${name}`;
}

export function goTo(name: Route): void {
  location.hash = name;
}
