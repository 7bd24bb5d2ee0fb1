/** Everything the page says, in English: the language the others are translated from. Short sentences, second person, no praise and no alarm. */
import { begin } from "./begin.ts";
import { detail } from "./detail.ts";
import { evidence } from "./evidence.ts";
import { guess } from "./guess.ts";
import { home } from "./home.ts";
import { look } from "./look.ts";
import { meaning } from "./meaning.ts";
import { neutral } from "./neutral.ts";
import { offline } from "./offline.ts";
import { page } from "./page.ts";
import { settings } from "./settings.ts";
import { summary } from "./summary.ts";
import { told } from "./told.ts";
import { video } from "./video.ts";

export const en = {
  ...begin,
  ...detail,
  ...evidence,
  ...guess,
  ...home,
  ...look,
  ...meaning,
  ...neutral,
  ...offline,
  ...page,
  ...settings,
  ...summary,
  ...told,
  ...video,
} as const;
