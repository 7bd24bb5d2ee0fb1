import { Eye, Smile } from "lucide-preact";
import { messages } from "../messages/index.ts";
import { hrefOf } from "../route.ts";
import type { Session } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { useArrival } from "../ui/arrival.ts";
import { Portrait } from "./portrait.tsx";
import "./home.css";

interface HomeProps {
  readonly session: Session;
  /** Whether the person comes back from another screen, rather than to the page. */
  readonly returning: boolean;
}

/** The first screen: what this is, what it is not, and the doors to its rooms. */
export function Home({ session, returning }: HomeProps) {
  const heading = useArrival(returning);
  const { welcome: words, sources } = messages.value;
  return (
    <div class="home">
      <div class="home-begin">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
        <a class="door" href={hrefOf("look")}>
          <Eye aria-hidden="true" size={30} strokeWidth={1.6} />
          <span>
            <strong>{words.look}</strong>
            <span>{words.lookText}</span>
          </span>
        </a>
        <Action icon={Smile} onAct={session.showDrawnFace}>
          {sources.drawnFace}
        </Action>
      </div>
      <Portrait />
      <div class="home-promises">
        <section>
          <h2>{words.does}</h2>
          <ul>
            {words.doesList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.doesNot}</h2>
          <ul>
            {words.doesNotList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
