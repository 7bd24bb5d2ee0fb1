/** Telling records that can be read from those that cannot, and moving the latter aside. */
import type { Transaction, UncheckedRecord } from "./backend.ts";
import { interpret, type RecordKind } from "./record-kind.ts";
import type { Entry, Listing, RecordName, SetAside } from "./store.ts";

export interface BrokenRecord extends SetAside {
  readonly record: UncheckedRecord;
}

/** A listing before anything has been moved. */
export interface Judged<Value> extends Listing<Value> {
  readonly setAside: readonly BrokenRecord[];
}

export function judge<Value>(
  kind: RecordKind<Value>,
  records: readonly UncheckedRecord[],
  nowMs: number,
): Judged<Value> {
  const entries: Entry<Value>[] = [];
  const newer: RecordName[] = [];
  const setAside: BrokenRecord[] = [];
  for (const record of records) {
    const { id } = record;
    const found = interpret(kind, record);
    if (found.kind === "valid") entries.push({ id, savedAtMs: found.record.savedAtMs, value: found.value });
    else if (found.kind === "newer") newer.push({ kind: kind.name, id });
    else setAside.push({ reason: found.reason, setAsideAtMs: nowMs, record });
  }
  return { entries, newer, setAside };
}

export async function moveAside(tx: Transaction, entry: BrokenRecord): Promise<void> {
  await tx.setAside(entry);
  await tx.remove(entry.record.kind, entry.record.id);
}
