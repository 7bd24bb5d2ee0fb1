import { mean } from "./statistics.ts";

/**
 * Spearman's rank correlation, -1..1: Pearson's correlation of the ranks, of equals their mean rank (scipy's `spearmanr`).
 * NaN where either list is constant. @throws TypeError for lists of different length
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length)
    throw new TypeError(`rankCorrelation: needs two equally long lists, got ${a.length} and ${b.length}`);
  const [ra, rb] = [ranks(a), ranks(b)];
  const [ma, mb] = [mean(ra), mean(rb)];
  const products = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return products(ra, ma, rb, mb) / Math.sqrt(products(ra, ma, ra, ma) * products(rb, mb, rb, mb));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]!.value === order[start]!.value) end += 1;
    for (let k = start; k < end; k += 1) result[order[k]!.i] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}
