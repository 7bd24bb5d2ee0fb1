import { messages } from "../messages/index.ts";
import type { CardEvidence } from "./evidence.ts";

/** What the makers of the model say of it, in the language they said it in. */
export function ModelCard(card: CardEvidence) {
  const { card: words } = messages.value.evidence;
  return (
    <section class="model-card">
      <h2>{words.title}</h2>
      <p class="aside">{words.english}</p>
      {(["uses", "notFor", "knownFailures", "data"] as const).map((part) => (
        <section key={part}>
          <h3>{words[part]}</h3>
          <ul lang="en" dir="ltr">
            {card[part].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
