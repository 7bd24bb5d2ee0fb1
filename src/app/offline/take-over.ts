/** What a page says to the version that waits, when the person wants it. */
export const TAKE_OVER = "take over";
