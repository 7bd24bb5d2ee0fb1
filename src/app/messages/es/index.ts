/** En español. Frases cortas, de tú, sin elogios ni alarmas. Nunca lo que alguien siente: solo lo que una cara muestra. */
import type { Messages } from "../messages.ts";
import { begin } from "./begin.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";
import { video } from "./video.ts";

export const es: Messages = { ...begin, ...page, ...home, ...look, ...settings, ...video };
