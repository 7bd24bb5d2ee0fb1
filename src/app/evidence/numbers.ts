/** Numbers as the spoken language writes them. Shares are 0..1. */
import { language } from "../messages/index.ts";
import type { Count } from "./evidence.ts";

export function counted(number: number, digits = 0): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: digits }).format(number);
}

/** Of a hundred, as a whole number; "all" and "none" are kept for what is all and none. */
export function ofHundred(share: number): string {
  return counted(wholeOfHundred(share));
}

export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: "percent" }).format(wholeOfHundred(share) / 100);
}

export function shareOf({ times, of }: Count): number {
  return of === 0 ? 0 : times / of;
}

export function wholeOfHundred(share: number): number {
  const whole = Math.round(100 * share);
  if (share > 0 && whole === 0) return 1;
  return share < 1 && whole === 100 ? 99 : whole;
}
