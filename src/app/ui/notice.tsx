import type { ComponentChildren } from "preact";
import type { Trouble } from "../messages/index.ts";
import { useArrival } from "./arrival.ts";

interface NoticeProps extends Trouble {
  /** The ways out. */
  readonly children?: ComponentChildren;
}

/** A state that takes the whole screen: what is the matter, and what can be done.  */
export function Notice({ title, text, children }: NoticeProps) {
  const heading = useArrival();
  return (
    <section class="notice">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {children !== undefined && <div class="actions">{children}</div>}
    </section>
  );
}
