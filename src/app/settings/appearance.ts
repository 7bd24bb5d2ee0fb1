/** How the page looks, as a person chose it: told to the stylesheet through attributes of `<html>`, and to the browser's own frame. */

export const THEMES = ["system", "light", "dark"] as const;

/** Of the text and, as all measures are in `rem`, of everything around it. */
export const TEXT_SIZES = ["normal", "large", "larger", "largest"] as const;

export interface Appearance {
  readonly theme: (typeof THEMES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
}

export function showAppearance({ theme, textSize }: Appearance, page: Document): void {
  page.documentElement.dataset["theme"] = theme;
  page.documentElement.dataset["textSize"] = textSize;
  for (const colour of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    colour.media = mediaOf(colour.dataset["scheme"], theme);
}

/** Of the two colours that index.html has for the browser's frame: when each of them holds. */
function mediaOf(scheme: string | undefined, theme: Appearance["theme"]): string {
  if (theme === "system") return `(prefers-color-scheme: ${scheme})`;
  return theme === scheme ? "all" : "not all";
}
