/** Offers what was read as a file, in one of several forms. */
import type { Signal } from "@preact/signals";
import { Download, Lightbulb, X } from "lucide-preact";
import { useRef } from "preact/hooks";
import { language, messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import { download } from "../../ui/download.ts";
import { VERSION } from "../../version.ts";
import "./export.css";
import { exportFile } from "./export-file.ts";
import type { FileReading } from "./file-reading.ts";
import { type ExportFormat, formatsOf } from "./formats.ts";

interface ExportButtonProps {
  readonly kind: FileReading["kind"];
  /** What there is to be taken away now. */
  readonly reading: () => FileReading;
  /** The share that has been read, 0..1. */
  readonly readShare: number;
  /** Whether it was asked what another person's movements may mean; absent for one's own face. */
  readonly meaning?: Signal<boolean>;
}

export function ExportButton({ kind, reading, readShare, meaning }: ExportButtonProps) {
  const { exporting: words, video } = messages.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const take = (format: ExportFormat): void => {
    const wording = { words: messages.value, language: language.value };
    const { name, type, content } = exportFile(format, reading(), wording, {
      appVersion: VERSION,
      madeAt: new Date(),
    });
    download(name, type, content);
  };
  return (
    <>
      <Action icon={Download} onAct={() => dialog.current?.showModal()}>
        {words.open}
      </Action>
      <dialog ref={dialog} class="dialog export" aria-labelledby="export-title">
        <h2 id="export-title">{words.title}</h2>
        <p>{words.text}</p>
        {readShare < 1 && (
          <p>
            {words.partial(new Intl.NumberFormat(language.value, { style: "percent" }).format(readShare))}
          </p>
        )}
        {meaning && (
          <>
            {!meaning.value && <p>{words.leftOut}</p>}
            <Action
              icon={Lightbulb}
              pressed={meaning.value}
              onAct={() => {
                meaning.value = !meaning.value;
              }}
            >
              {video.meaning}
            </Action>
          </>
        )}
        <ul>
          {formatsOf(kind).map((format) => (
            <li key={format} class="export-form">
              <Action icon={Download} onAct={() => take(format)}>
                {words.formats[format].name}
              </Action>
              <span>{words.formats[format].text}</span>
            </li>
          ))}
        </ul>
        <p class="note">{words.ask}</p>
        <Action icon={X} onAct={() => dialog.current?.close()}>
          {words.close}
        </Action>
      </dialog>
    </>
  );
}
