/** Brings the records of an exported document into a store, one by one, within one transaction. */
import type { Transaction } from "./backend.ts";
import { asJson, type ExportDocument } from "./export-document.ts";
import { type Interpretation, interpret, type RecordKind, type StoredRecord } from "./record-kind.ts";
import type { ImportReport, RecordName, SetAside } from "./store.ts";

export type KindNamed = (name: unknown) => RecordKind<unknown> | undefined;

export async function importRecords(
  transaction: Transaction,
  { records, setAside }: ExportDocument,
  kindNamed: KindNamed,
  nowMs: number,
): Promise<ImportReport> {
  const report = {
    taken: [] as RecordName[],
    kept: [] as RecordName[],
    newer: [] as RecordName[],
    setAside: [] as SetAside[],
  };
  const aside = new Set((await transaction.quarantine()).map(identity));

  /** Once: to import a document twice does not double what is broken in it. */
  async function putAside(entry: SetAside): Promise<void> {
    if (aside.has(identity(entry))) return;
    aside.add(identity(entry));
    await transaction.setAside(entry);
  }

  async function take(incoming: Exclude<Interpretation<unknown>, { kind: "broken" }>): Promise<void> {
    const { kind, id } = incoming.record;
    const there = await transaction.get(kind, id);
    if (there !== undefined) {
      const standing = interpret(kindNamed(kind), there);
      if (standing.kind === "broken")
        await putAside({ reason: standing.reason, setAsideAtMs: nowMs, record: there });
      else if (!outranks(incoming.record, standing)) {
        report.kept.push({ kind, id });
        return;
      }
    }
    await transaction.put(newest(incoming, kindNamed));
    report[incoming.kind === "newer" ? "newer" : "taken"].push({ kind, id });
  }

  for (const entry of setAside) await putAside(entry);
  for (const record of records) {
    const incoming = interpret(kindNamed(nameIn(record)), record);
    if (incoming.kind !== "broken") {
      await take(incoming);
      continue;
    }
    const entry = { reason: incoming.reason, setAsideAtMs: nowMs, record };
    await putAside(entry);
    report.setAside.push(entry);
  }
  return report;
}

/** The later one counts; but what a newer app wrote gives way to nothing that is older than it. */
function outranks(
  incoming: StoredRecord,
  standing: Exclude<Interpretation<unknown>, { kind: "broken" }>,
): boolean {
  if (standing.kind === "newer" && incoming.version < standing.record.version) return false;
  return incoming.savedAtMs > standing.record.savedAtMs;
}

/** A record in its newest shape, so that an old document leaves nothing old behind. */
function newest(
  incoming: Exclude<Interpretation<unknown>, { kind: "broken" }>,
  kindNamed: KindNamed,
): StoredRecord {
  if (incoming.kind === "newer") return incoming.record;
  const { version } = kindNamed(incoming.record.kind)!;
  return { ...incoming.record, version, value: incoming.value };
}

const nameIn = (record: unknown): unknown =>
  typeof record === "object" && record !== null && "kind" in record ? record.kind : undefined;

/** What was set aside is the same when the record is; when and why it was set aside may differ. */
const identity = ({ record }: SetAside): string => JSON.stringify(asJson(record));
