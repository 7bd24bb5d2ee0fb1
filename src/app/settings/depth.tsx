import { messages } from "../messages/index.ts";
import type { Parts } from "../parts.ts";
import { Choices } from "../ui/choices.tsx";

/** Words alone, or numbers as well. */
export function Depth({ preferences: { current, change } }: Pick<Parts, "preferences">) {
  const { depth: words } = messages.value;
  return (
    <section class="setting">
      <Choices
        title={words.title}
        options={(["calm", "detail"] as const).map((value) => ({ value, label: words.names[value] }))}
        chosen={current.value.depth}
        onChoose={(depth) => void change({ depth })}
      />
      <p class="note">{words.text}</p>
    </section>
  );
}
