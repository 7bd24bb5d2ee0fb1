import type { ComponentChildren } from "preact";

interface ChartProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The drawing, for the eye alone. */
  readonly children: ComponentChildren;
}

/** A drawing, and behind it, for screen readers, the table of what it shows. */
export function Chart({ title, columns, rows, children }: ChartProps) {
  return (
    <figure class="chart">
      <div aria-hidden="true">{children}</div>
      <div class="spoken-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={columns[i + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** Who or what a bar is of. */
export type BarKind = "it" | "person" | "right" | "wrong";

interface BarProps {
  /** Shares of the whole length, from its beginning, 0..1. */
  readonly pieces: readonly { readonly kind: BarKind; readonly share: number }[];
  /** Where it likely lies, 0..1. */
  readonly likely?: { readonly low: number; readonly high: number };
}

export function Bar({ pieces, likely }: BarProps) {
  return (
    <span class="bar">
      {pieces.map(({ kind, share }) => (
        <span key={kind} class="bar-piece" data-kind={kind} style={{ "--share": share }} />
      ))}
      {likely && <span class="bar-likely" style={{ "--low": likely.low, "--high": likely.high }} />}
    </span>
  );
}

export function Legend({
  entries,
}: {
  readonly entries: readonly { readonly kind: BarKind | "unread"; readonly name: string }[];
}) {
  return (
    <ul class="legend">
      {entries.map(({ kind, name }) => (
        <li key={kind}>
          <span class="legend-mark" data-kind={kind} />
          {name}
        </li>
      ))}
    </ul>
  );
}
