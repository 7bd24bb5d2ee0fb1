import type { Page } from "playwright-core";

/** What the page keeps of one kind, read past the app; nothing where it has no database, and none is made. */
export function keptRecords(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (wanted) => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "lexithymia")) return [];
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("lexithymia"));
    const all = await done(database.transaction("records").objectStore("records").getAll());
    database.close();
    return all.filter((record) => record.kind === wanted).map((record) => record.value);
  }, kind);
}
