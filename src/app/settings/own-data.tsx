import { useSignal } from "@preact/signals";
import { Download, FolderInput } from "lucide-preact";
import { useEffect } from "preact/hooks";
import { language, messages } from "../messages/index.ts";
import { parseExport } from "../store/export-document.ts";
import { type ImportReport, type Store, StoreError, type Usage } from "../store/store.ts";
import { Action } from "../ui/action.tsx";
import { download } from "../ui/download.ts";
import { EraseButton } from "../ui/erase-button.tsx";
import { FilePicker } from "../ui/file-picker.tsx";
import { VERSION } from "../version.ts";

/** What is kept on this device: how much, a copy to take away, a copy to bring back, and all of it erased. */
export function OwnData({ store }: { readonly store: Store }) {
  const { ownData: words } = messages.value;
  const usage = useSignal<Usage | undefined>(undefined);
  const outcome = useSignal("");

  const recount = async (): Promise<void> => {
    usage.value = await store.usage().catch(() => undefined);
  };
  useEffect(() => {
    void recount();
    return store.onChange(() => void recount());
  }, [store]);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    outcome.value = await work().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      return error.because === "blocked" ? words.blocked : words.failed;
    });
    await recount();
  };

  return (
    <section class="own-data">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {usage.value && <Stored {...usage.value} />}
      <div class="actions">
        <Action
          icon={Download}
          onAct={() =>
            void attempt(async () => {
              download(copyName(), "application/json", inJson(await store.exportAll(VERSION)));
              return "";
            })
          }
        >
          {words.save}
        </Action>
        <FilePicker
          icon={FolderInput}
          label={words.readIn}
          accept=".json,application/json"
          onFile={(file) =>
            void attempt(async () => {
              const parsed = parseExport(await file.text());
              if (parsed.kind === "unreadable") return words.unreadable[parsed.because];
              return inWords(await store.importAll(parsed.document, "merge"));
            })
          }
        />
        <EraseButton
          label={words.erase}
          title={words.eraseTitle}
          text={words.eraseText}
          keep={words.keep}
          sure={words.eraseSure}
          onErase={() =>
            void attempt(async () => {
              await store.eraseAll();
              return words.erased;
            })
          }
        />
      </div>
      <p role="status">{outcome}</p>
    </section>
  );
}

function Stored({ records, setAside, bytes }: Usage) {
  const { ownData: words } = messages.value;
  const size = new Intl.NumberFormat(language.value, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 1,
  }).format(bytes / 1000);
  return (
    <p class="note">
      {records === 0 ? words.nothing : words.stored(records, size)} {setAside > 0 && words.setAside(setAside)}
    </p>
  );
}

function inWords({ taken, kept, setAside }: ImportReport): string {
  const { ownData: words } = messages.peek();
  return [
    words.taken(taken.length),
    ...(kept.length > 0 ? [words.keptHere(kept.length)] : []),
    ...(setAside.length > 0 ? [words.broken(setAside.length)] : []),
  ].join(" ");
}

function copyName(): string {
  return `lexithymia-${new Date().toISOString().slice(0, 10)}.json`;
}

function inJson(document: unknown): string {
  return JSON.stringify(document, undefined, 2);
}
