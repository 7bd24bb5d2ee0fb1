/** Everything the page says, in English: the language the others are translated from. Short sentences, second person, no praise and no alarm. */
import { begin } from "./begin.ts";
import { evidence } from "./evidence.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { offline } from "./offline.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";

export const en = { ...begin, ...page, ...evidence, ...home, ...look, ...settings, ...offline } as const;
