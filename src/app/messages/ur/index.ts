/** Urdu. Short sentences, آپ, no praise and no alarm. Never what somebody feels: only what a face shows. */
import type { Messages } from "../messages.ts";
import { begin } from "./begin.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";
import { video } from "./video.ts";

export const ur: Messages = { ...begin, ...page, ...home, ...look, ...settings, ...video };
