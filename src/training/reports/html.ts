/** HTML put together from parts, in which text cannot become markup by accident. */

/** Markup that is meant as such. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** Strings and numbers are escaped, `Html` is taken as it is, lists are joined, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: String.raw({ raw: strings }, ...parts.map(markupOf)) };
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(markupOf).join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As it may stand between tags and in quoted attributes. */
function escaped(text: string): string {
  // A number and its sign stay on one line.
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!).replace(/(?<=\d) %/g, "\u00a0%");
}

/**
 * A table with a caption and scopes; the first cell of every row is its heading. A table wider than the screen scrolls
 * by itself, with the keyboard too.
 */
export function tableOf(
  caption: string,
  columns: readonly (string | Html)[],
  rows: readonly (readonly Part[])[],
): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table>
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map((title) => (title === "" ? html`<td></td>` : html`<th scope="col">${title}</th>`))}</tr></thead>
<tbody>
${rows.map(([heading, ...cells]) => html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody>
</table></div>`;
}
