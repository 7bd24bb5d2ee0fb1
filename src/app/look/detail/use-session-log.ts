import { useEffect, useRef, useState } from "preact/hooks";
import type { LiveReading } from "../live-reading.ts";
import { EMPTY_LOG, log, type SessionLog } from "./session-log.ts";

/** Written all along, also while nobody looks at it: whoever asks for detail wants to see what has been, too. */
export function useSessionLog(live: LiveReading): { readonly current: SessionLog } {
  const written = useRef(EMPTY_LOG);
  useEffect(
    () =>
      live.watch((result, atMs) => {
        written.current = log(written.current, result, live.overlay.letters, atMs);
      }),
    [live],
  );
  return written;
}

/** What `take` gives, asked anew every `everyMs`, however often it changes. */
export function useSampled<Value>(take: () => Value, everyMs: number): Value {
  const [value, setValue] = useState(take);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const timer = setInterval(() => setValue(() => latest.current()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return value;
}
