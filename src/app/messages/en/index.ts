/** Everything the page says, in English: the language the others are translated from. Short sentences, second person, no praise and no alarm. */
import { begin } from "./begin.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";
import { video } from "./video.ts";

export const en = { ...begin, ...page, ...home, ...look, ...settings, ...video } as const;
