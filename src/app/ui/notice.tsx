import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Trouble } from "../messages/index.ts";

interface NoticeProps extends Trouble {
  /** The ways out. */
  readonly children?: ComponentChildren;
}

/** A state that takes the whole screen: what is the matter, and what can be done. It takes the focus, so it is heard. */
export function Notice({ title, text, children }: NoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
