import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import { messages } from "../messages/index.ts";
import { hrefOf } from "../route.ts";

/** How often it is right, and how it fails, by the card of the model in use. */
export function Trust({ recognizer: { manifest, runtime } }: { readonly recognizer: BrowserRecognizer }) {
  const { trust: words, evidence } = messages.value;
  const { name, metrics, card } = manifest;
  const wholeProtocols = metrics.filter(({ part }) => part === undefined);
  return (
    <details class="trust">
      <summary>{words.title}</summary>
      <p>{words.text}</p>
      {wholeProtocols.map(({ protocol, images, accuracy }) => (
        <p key={protocol}>{words.measured(protocol, images, Math.round(accuracy * 100))}</p>
      ))}
      {card && (
        <>
          <p>{words.failures}</p>
          <ul lang="en" dir="ltr">
            {card.knownFailures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={hrefOf("evidence")}>{evidence.link}</a>
      </p>
      <p>{words.runs(name, runtime)}</p>
    </details>
  );
}
