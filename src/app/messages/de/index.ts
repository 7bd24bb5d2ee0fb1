/** Auf Deutsch. Kurze Sätze, du, kein Lob und kein Alarm. Nie, was jemand fühlt: nur, was ein Gesicht zeigt. */
import type { Messages } from "../messages.ts";
import { begin } from "./begin.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";
import { video } from "./video.ts";

export const de: Messages = { ...begin, ...page, ...home, ...look, ...settings, ...video };
