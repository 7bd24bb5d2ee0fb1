/** The one place that knows which language is spoken. */
export { en as messages, type Trouble } from "./en.ts";
