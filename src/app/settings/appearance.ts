/** How the page looks, as a person chose it: told to the stylesheet through attributes of `<html>`. */

export const THEMES = ["system", "light", "dark"] as const;

/** Of the text and, as all measures are in `rem`, of everything around it. */
export const TEXT_SIZES = ["normal", "large", "larger", "largest"] as const;

export interface Appearance {
  readonly theme: (typeof THEMES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
}

export function showAppearance({ theme, textSize }: Appearance, root: HTMLElement): void {
  root.dataset["theme"] = theme;
  root.dataset["textSize"] = textSize;
}
