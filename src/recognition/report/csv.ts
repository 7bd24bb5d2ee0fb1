/** CSV as RFC 4180 says: quoted where it must be, each record with CRLF. */

export type Cell = string | number | undefined;

/** A record with its line end; what is undefined is empty. */
export function row(values: readonly Cell[]): string {
  return `${values.map(quoted).join(",")}\r\n`;
}

function quoted(value: Cell = ""): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
