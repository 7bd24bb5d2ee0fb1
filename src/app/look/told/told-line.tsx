import type { Parts } from "../../parts.ts";
import "./told.css";

/** The newest words, large, at the picture's lower edge. A screen reader is told by the words beside the picture. */
export function ToldLine({ ways }: Pick<Parts, "ways">) {
  const line = ways.line.value;
  if (line === undefined) return null;
  return (
    <p class="told-line" aria-hidden="true">
      {line.split("\n").map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}
