/** Times of a video for people, in their language's digits. */
import type { Language } from "../messages/languages.ts";

/** "1:04", "1:01:04"; with `fine` "1:04.28". */
export function clock(atMs: number, language: Language, { fine = false } = {}): string {
  const total = fine ? Math.floor(atMs / 10) / 100 : Math.floor(atMs / 1000);
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60];
  const seconds = total - 60 * Math.floor(total / 60);
  const digits = (value: number, least: number, fraction = 0): string =>
    new Intl.NumberFormat(language, {
      minimumIntegerDigits: least,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
      useGrouping: false,
    }).format(value);
  const parts = [digits(minutes, hours > 0 ? 2 : 1), digits(seconds, 2, fine ? 2 : 0)];
  return [...(hours > 0 ? [digits(hours, 1)] : []), ...parts].join(":");
}

/** "1 min 4 s", to be read and heard; "0 s" at the beginning. */
export function lengthOfTime(ms: number, language: Language, display: "short" | "long" = "short"): string {
  const total = Math.round(ms / 1000);
  const parts = [
    ["hour", Math.floor(total / 3600)],
    ["minute", Math.floor(total / 60) % 60],
    ["second", total % 60],
  ] as const;
  const said = parts.filter(([, value]) => value > 0);
  return (said.length > 0 ? said : parts.slice(-1))
    .map(([unit, value]) =>
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: display }).format(value),
    )
    .join(" ");
}
