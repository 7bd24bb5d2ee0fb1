/** Numbers as the language writes them, to as many places as mean something. */
import { computed } from "@preact/signals";
import { language } from "../../messages/index.ts";

/** Made once for a language: making a format costs more than writing a number. */
export const figures = computed(() => {
  const written = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language.value, options);
    return (value: number) => format.format(value);
  };
  const oneFigure = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return {
    /** Of 0..1. */
    percent: written({ style: "percent", ...oneFigure }),
    /** 0..1, or -1..1. */
    tenths: written({ ...oneFigure, signDisplay: "negative" }),
    milliseconds: written({ style: "unit", unit: "millisecond", ...oneFigure }),
    whole: written({ maximumFractionDigits: 0 }),
    minutes: written({ style: "unit", unit: "minute", unitDisplay: "long" }),
  };
});

/** Minutes and seconds, "4:05". */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
