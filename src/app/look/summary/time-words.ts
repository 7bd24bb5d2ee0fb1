import { language } from "../../messages/index.ts";
import type { RoughTime } from "./account.ts";

/** "2 minutes", in the language that is spoken. */
export function timeInWords({ count, unit }: RoughTime): string {
  return new Intl.NumberFormat(language.value, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** "26 November 2026 at 4:20", in the language that is spoken and the device's own time. */
export function dateInWords(atMs: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: "long", timeStyle: "short" }).format(atMs);
}
