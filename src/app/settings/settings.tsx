import { NeutralList } from "../look/neutral/neutral-list.tsx";
import { LANGUAGE_CODES, LANGUAGES, language, messages } from "../messages/index.ts";
import type { Parts } from "../parts.ts";
import { hrefOf } from "../route.ts";
import { useArrival } from "../ui/arrival.ts";
import { Choices } from "../ui/choices.tsx";
import { VERSION } from "../version.ts";
import { TEXT_SIZES, THEMES } from "./appearance.ts";
import { Camera } from "./camera.tsx";
import { Depth } from "./depth.tsx";
import { OwnData } from "./own-data.tsx";
import "./settings.css";
import { ToldWays } from "./told-ways.tsx";

type SettingsProps = Pick<
  Parts,
  "session" | "preferences" | "neutrals" | "recognition" | "store" | "ways" | "offline"
>;

/** What a person may choose; every choice takes effect at once. */
export function Settings({
  session,
  preferences,
  neutrals,
  recognition,
  store,
  ways,
  offline,
}: SettingsProps) {
  const { current, change } = preferences;
  const { settings: words, offline: offlineWords } = messages.value;
  const keeping = offline.keeping.value;
  const { language: wanted, textSize, theme } = current.value;
  const heading = useArrival();
  return (
    <section class="settings">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <Choices
        title={words.language}
        options={LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name, lang: code }))}
        chosen={wanted ?? language.value}
        onChoose={(chosen) => void change({ language: chosen })}
      />
      <Choices
        title={words.textSize}
        options={TEXT_SIZES.map((size) => ({ value: size, label: words.textSizes[size] }))}
        chosen={textSize}
        onChoose={(chosen) => void change({ textSize: chosen })}
      />
      <Choices
        title={words.theme}
        options={THEMES.map((name) => ({ value: name, label: words.themes[name] }))}
        chosen={theme}
        onChoose={(chosen) => void change({ theme: chosen })}
      />
      <Depth preferences={preferences} />
      <ToldWays preferences={preferences} ways={ways} />
      <Camera preferences={preferences} session={session} />
      <NeutralList neutrals={neutrals} recognition={recognition} />
      {store.value && <OwnData store={store.value} />}
      <p class="note">
        {words.version(VERSION)} · <a href="./licences.txt">{words.licences}</a> ·{" "}
        <a href={hrefOf("evidence")}>{words.modelCard}</a>
        {keeping && <br />}
        {keeping && offlineWords.keeping[keeping]}
      </p>
    </section>
  );
}
