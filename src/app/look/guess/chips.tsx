interface ChipsProps<Value extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}

/** Any of a few, all of them in sight: check boxes with large targets. What is chosen keeps the order of the options. */
export function Chips<Value extends string>({ title, options, chosen, onChange }: ChipsProps<Value>) {
  const toggled = (value: Value): Value[] =>
    options.flatMap((option) =>
      chosen.includes(option.value) !== (option.value === value) ? option.value : [],
    );
  return (
    <fieldset class="choices chips">
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choices-option">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onChange(toggled(value))} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
