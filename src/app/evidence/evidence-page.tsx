import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messages } from "../messages/index.ts";
import { hrefOf } from "../route.ts";
import type { Store } from "../store/store.ts";
import { useArrival } from "../ui/arrival.ts";
import { ActedFaces, LookUp } from "./acted-faces.tsx";
import { DifferentPeople } from "./different-people.tsx";
import { EVIDENCE } from "./evidence-of-build.ts";
import { FirstWord } from "./first-word.tsx";
import { HarderPictures, TurnedHeads } from "./harder-pictures.tsx";
import { MixUps } from "./mix-ups.tsx";
import { ModelCard } from "./model-card.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { WhenSure } from "./when-sure.tsx";
import { WordByWord } from "./word-by-word.tsx";
import "./evidence.css";

/** How good it is, for people: one calm article. What the records do not hold has no section. */
export function EvidencePage({ store }: { readonly store: ReadonlySignal<Store | undefined> }) {
  const { evidence: words } = messages.value;
  const heading = useArrival();
  // The link here stands at the foot of a page that may be long.
  useEffect(() => scrollTo({ top: 0, behavior: "instant" }), []);
  const { firstWord, words: byWord, mixUps, reliability, sets, spoilt, turned, acted, groups } = EVIDENCE;
  return (
    <article class="evidence">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
      </header>
      {firstWord && <FirstWord {...firstWord} />}
      {byWord && byWord.length > 0 && <WordByWord words={byWord} />}
      {mixUps && mixUps.length > 0 && <MixUps mixUps={mixUps} />}
      {(reliability || sets) && <WhenSure reliability={reliability} sets={sets} />}
      {spoilt && spoilt.length > 0 && <HarderPictures spoilt={spoilt} />}
      {turned && <TurnedHeads {...turned} />}
      {acted && <ActedFaces {...acted} />}
      {groups && <DifferentPeople {...groups} />}
      {EVIDENCE.lookUp && <LookUp {...EVIDENCE.lookUp} />}
      <OwnAnswers store={store} />
      <section class="cannot-know">
        <h2>{words.cannotKnow.title}</h2>
        <ul>
          {words.cannotKnow.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {EVIDENCE.card && <ModelCard {...EVIDENCE.card} />}
      <footer>
        <p class="aside">{words.source}</p>
        <p>
          <a href={hrefOf("")}>{messages.value.back}</a>
        </p>
      </footer>
    </article>
  );
}
