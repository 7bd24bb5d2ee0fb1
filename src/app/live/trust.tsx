import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import { messages } from "../messages/index.ts";

const words = messages.trust;

/** How often it is right, by what was measured of the model in use. */
export function Trust({ recognizer: { manifest, runtime } }: { readonly recognizer: BrowserRecognizer }) {
  return (
    <details class="trust">
      <summary>{words.title}</summary>
      <p>{words.text}</p>
      {manifest.metrics.map(({ protocol, images, accuracy }) => (
        <p key={protocol}>{words.measured(protocol, images, Math.round(accuracy * 100))}</p>
      ))}
      <p>{words.runs(manifest.name, runtime)}</p>
    </details>
  );
}
