import { useId } from "preact/hooks";

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  /** Undefined while nothing is. */
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight: radio buttons with large targets. */
export function Choices<Value extends string>({ title, options, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {options.map(({ value, label, lang }) => (
        <label key={value} class="choices-option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
