/** Auf Deutsch. Kurze Sätze, du, kein Lob und kein Alarm. Nie, was jemand fühlt: nur, was ein Gesicht zeigt. */
import type { Messages } from "../messages.ts";
import { begin } from "./begin.ts";
import { evidence } from "./evidence.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { offline } from "./offline.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";

export const de: Messages = { ...begin, ...page, ...evidence, ...home, ...look, ...settings, ...offline };
