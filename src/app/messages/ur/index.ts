/** Urdu. Short sentences, آپ, no praise and no alarm. Never what somebody feels: only what a face shows. */
import type { Messages } from "../messages.ts";
import { begin } from "./begin.ts";
import { evidence } from "./evidence.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { offline } from "./offline.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";

export const ur: Messages = { ...begin, ...page, ...evidence, ...home, ...look, ...settings, ...offline };
