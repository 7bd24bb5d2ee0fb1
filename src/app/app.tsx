import { LockKeyhole, Settings2 } from "lucide-preact";
import { useRef } from "preact/hooks";
import { EvidenceRoom } from "./evidence/evidence-room.tsx";
import { FirstVisit } from "./home/first-visit.tsx";
import { Home } from "./home/home.tsx";
import { GuessLog } from "./look/guess/guess-log.tsx";
import { Look } from "./look/look.tsx";
import { KeptList } from "./look/summary/kept-list.tsx";
import { messages } from "./messages/index.ts";
import type { Parts } from "./parts.ts";
import { hrefOf, route } from "./route.ts";
import { DropHint } from "./session/drop-hint.tsx";
import { Settings } from "./settings/settings.tsx";

export function App({ parts }: { readonly parts: Parts }) {
  const { name, settings: words, privacy, evidence } = messages.value;
  return (
    <>
      <header class="page-head">
        <a href={hrefOf("")} aria-current={route.value === "" ? "page" : undefined}>
          <img src="./mark.svg" alt="" width="36" height="36" />
          <span>{name}</span>
        </a>
        <a
          class="to-settings"
          href={hrefOf("settings")}
          aria-current={route.value === "settings" ? "page" : undefined}
        >
          <Settings2 aria-hidden="true" size={22} strokeWidth={1.75} />
          <span>{words.title}</span>
        </a>
      </header>
      <main class="page">
        <Room parts={parts} />
      </main>
      <footer class="page-foot">
        <LockKeyhole aria-hidden="true" size={20} strokeWidth={1.75} />
        <span>{privacy}</span>
        <a href={hrefOf("evidence")} aria-current={route.value === "evidence" ? "page" : undefined}>
          {evidence.link}
        </a>
      </footer>
      <DropHint session={parts.session} />
    </>
  );
}

function Room({ parts }: { readonly parts: Parts }) {
  // The first screen of the page leaves the focus where the browser put it.
  const left = useRef(false);
  const place = route.value;
  const { current, change } = parts.preferences;
  if (place !== "") left.current = true;
  if (!current.value.firstVisitOver && (place === "" || place === "look"))
    return (
      <FirstVisit
        onOver={() => {
          left.current = true;
          void change({ firstVisitOver: true });
        }}
      />
    );
  switch (place) {
    case "":
      return <Home session={parts.session} returning={left.current} />;
    case "look":
      return <Look parts={parts} />;
    case "evidence":
      return <EvidenceRoom store={parts.store} />;
    case "kept":
      return <KeptList store={parts.store.value} />;
    case "guesses":
      return <GuessLog {...parts} />;
    case "settings":
      return <Settings {...parts} />;
  }
}
