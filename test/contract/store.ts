/** The contract of `Store` as a Vitest suite: what holds wherever records are kept. */
import fc from "fast-check";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Backend } from "../../src/app/store/backend.ts";
import { parseExport } from "../../src/app/store/export-document.ts";
import { guessKind } from "../../src/app/store/kinds/guess.ts";
import { KINDS } from "../../src/app/store/kinds/index.ts";
import { type Note, noteKind } from "../../src/app/store/kinds/note.ts";
import { migration, recordKind } from "../../src/app/store/record-kind.ts";
import { createRecordStore } from "../../src/app/store/record-store.ts";
import type { Store } from "../../src/app/store/store.ts";
import { arbitraryRecord } from "./stored-values.ts";

/** A made-up kind that has been changed twice. */
const kettleKind = recordKind("kettle", v.strictObject({ millilitres: v.number(), colour: v.string() }), [
  migration(v.strictObject({ litres: v.number() }), ({ litres }) => ({ millilitres: litres * 1000 })),
  migration(v.strictObject({ millilitres: v.number() }), (second) => ({ ...second, colour: "unknown" })),
]);

const note = (text: string): Note => ({
  writtenAtMs: 1000,
  file: { name: "walk.mp4", size: 5 },
  momentMs: 40,
  text,
});

export function storeContract(name: string, createBackend: () => Backend): void {
  describe(`${name} keeps the contract of Store`, () => {
    let backend: Backend;
    let store: Store;
    let clock: number;

    beforeEach(() => {
      clock = 5000;
      backend = createBackend();
      store = createRecordStore(backend, { kinds: [...KINDS, kettleKind], now: () => clock });
    });
    afterEach(async () => {
      await store.eraseAll();
      store.close();
    });

    /** Puts something there as another version of the app, or an accident, would have left it. */
    const leave = (...records: { kind: string; id: string; [field: string]: unknown }[]) =>
      backend.transaction("readwrite", async (tx) => {
        for (const record of records) await tx.put(record);
      });
    const stored = (kind: string, id: string) => backend.transaction("readonly", (tx) => tx.get(kind, id));
    const quarantine = () => backend.transaction("readonly", (tx) => tx.quarantine());
    const texts = async () => (await store.list(noteKind)).entries.map(({ value }) => value.text);
    const exported = async () => {
      const { exportedAt, ...rest } = await store.exportAll("1.2.3");
      return rest;
    };
    /** As a file would carry it. */
    const throughFile = async () => {
      const parsed = parseExport(JSON.stringify(await store.exportAll("1.2.3")));
      if (parsed.kind !== "export") throw new Error(parsed.detail);
      return parsed.document;
    };

    it("gives back what was put, by kind and in the order of ids", async () => {
      await store.put(noteKind, "b", note("second"));
      await store.put(noteKind, "a", note("first"));
      await store.put(kettleKind, "a", { millilitres: 2, colour: "red" });
      expect(await store.get(noteKind, "b")).toEqual({ kind: "found", value: note("second") });
      expect(await store.get(noteKind, "c")).toEqual({ kind: "none" });
      expect(await store.list(noteKind)).toEqual({
        entries: [
          { id: "a", savedAtMs: 5000, value: note("first") },
          { id: "b", savedAtMs: 5000, value: note("second") },
        ],
        setAside: [],
        newer: [],
      });
      await store.remove(noteKind, "a");
      await store.remove(noteKind, "never there");
      expect(await texts()).toEqual(["second"]);
      expect((await store.get(kettleKind, "a")).kind).toBe("found");
    });

    it("loses none of many changes made at once", async () => {
      const letters = [..."abcdefghijklmnop"];
      const append = (letter: string) =>
        store.update(noteKind, "one", (before) => note((before?.text ?? "") + letter));
      await Promise.all(letters.map(append));
      expect([...(await texts())[0]!].sort()).toEqual(letters);
    });

    it("refuses what is not valid, naming the field, and keeps what was there", async () => {
      await store.put(noteKind, "one", note("kept"));
      await expect(store.put(noteKind, "one", note(""))).rejects.toThrow(/^note: text: /);
      await expect(store.put(noteKind, "one", { ...note("x"), momentMs: -1 })).rejects.toThrow(TypeError);
      expect(await texts()).toEqual(["kept"]);
    });

    it("does none of a transaction that breaks off midway", async () => {
      await store.put(noteKind, "one", note("old"));
      const broken = backend.transaction("readwrite", async (tx) => {
        await tx.put({ kind: "note", id: "one" });
        await tx.put({ kind: "note", id: "two" });
        await tx.setAside({ reason: "", setAsideAtMs: 0, record: null });
        await tx.remove("note", "one");
        throw new RangeError("pulled the plug");
      });
      await expect(broken).rejects.toThrow(RangeError);
      expect(await texts()).toEqual(["old"]);
      expect(await quarantine()).toEqual([]);
    });

    it("stores copies", async () => {
      const written = note("as written");
      await store.put(noteKind, "one", written);
      Object.assign(written, { text: "changed later" });
      const read = (await store.list(noteKind)).entries[0]!.value;
      Object.assign(read.file, { name: "changed later" });
      expect(await store.get(noteKind, "one")).toEqual({ kind: "found", value: note("as written") });
    });

    it("brings old shapes to the newest, step by step", async () => {
      await leave(
        { kind: "kettle", id: "first", version: 1, savedAtMs: 1, value: { litres: 1.5 } },
        { kind: "kettle", id: "second", version: 2, savedAtMs: 2, value: { millilitres: 7 } },
      );
      const { entries } = await store.list(kettleKind);
      expect(entries.map(({ value }) => value)).toEqual([
        { millilitres: 1500, colour: "unknown" },
        { millilitres: 7, colour: "unknown" },
      ]);
      await store.update(kettleKind, "first", (before) => ({ ...before!, colour: "green" }));
      expect(await stored("kettle", "first")).toMatchObject({
        version: 3,
        value: { millilitres: 1500, colour: "green" },
      });
    });

    it("sets aside what cannot be read, says why, and gives back the rest", async () => {
      const wrongField = {
        kind: "note",
        id: "a",
        version: 1,
        savedAtMs: 1,
        value: { ...note("a"), momentMs: "4" },
      };
      const noEnvelope = { kind: "note", id: "b", value: note("b") };
      const oldAndBroken = { kind: "kettle", id: "c", version: 1, savedAtMs: 1, value: { litres: "two" } };
      await leave(wrongField, noEnvelope, oldAndBroken);
      await store.put(noteKind, "d", note("fine"));

      const { entries, setAside } = await store.list(noteKind);
      expect(entries.map(({ id }) => id)).toEqual(["d"]);
      expect(setAside).toEqual([
        { reason: expect.stringMatching(/^momentMs: .*"4"/), setAsideAtMs: 5000, record: wrongField },
        { reason: expect.stringMatching(/^version: /), setAsideAtMs: 5000, record: noEnvelope },
      ]);
      expect(await store.get(kettleKind, "c")).toEqual({
        kind: "set-aside",
        reason: expect.stringMatching(/^litres: /),
      });

      expect((await quarantine()).map(({ record }) => record)).toEqual([
        wrongField,
        noEnvelope,
        oldAndBroken,
      ]);
      expect((await store.list(noteKind)).setAside, "told once").toEqual([]);
      expect(await store.get(kettleKind, "c")).toEqual({ kind: "none" });
      expect((await exported()).setAside).toHaveLength(3);
    });

    it("sets a broken record aside rather than write over it or remove it", async () => {
      const broken = (id: string) => ({ kind: "note", id, version: 1, savedAtMs: 1, value: "?" });
      await leave(broken("a"), broken("b"));
      await store.put(noteKind, "a", note("new"));
      await store.remove(noteKind, "b");
      expect(await texts()).toEqual(["new"]);
      expect((await quarantine()).map(({ record }) => record)).toEqual([broken("a"), broken("b")]);
    });

    it("leaves alone what a newer version of the app wrote", async () => {
      const newer = { kind: "note", id: "a", version: 2, savedAtMs: 1, value: { from: "the future" } };
      const unknown = { kind: "journal", id: "a", version: 1, savedAtMs: 1, value: [1] };
      await leave(newer, unknown);
      expect(await store.list(noteKind)).toEqual({
        entries: [],
        setAside: [],
        newer: [{ kind: "note", id: "a" }],
      });
      expect(await store.get(noteKind, "a")).toEqual({ kind: "newer" });
      await expect(store.put(noteKind, "a", note("x"))).rejects.toMatchObject({ because: "newer" });
      await expect(store.remove(noteKind, "a")).rejects.toMatchObject({ because: "newer" });
      expect(await stored("note", "a")).toEqual(newer);
      expect((await exported()).records).toEqual([unknown, newer]);
    });

    it("is the same after export, erasing and import, whatever is in it", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(arbitraryRecord, { maxLength: 6 }),
          fc.jsonValue(),
          async (records, scrap) => {
            await store.eraseAll();
            for (const { kind, id, value } of records) {
              clock += 1;
              await store.put(kind, id, value);
            }
            await leave(
              { kind: "guess", id: "broken", version: 1, savedAtMs: 3, value: { scrap } },
              {
                kind: "note",
                id: "newer",
                version: 9,
                savedAtMs: 3,
                value: JSON.parse(JSON.stringify(scrap)),
              },
            );
            await store.list(guessKind);
            const before = await exported();
            expect(before.setAside).toHaveLength(1);

            const document = await throughFile();
            await store.eraseAll();
            expect(await store.usage()).toMatchObject({ records: 0, setAside: 0, bytes: 0 });
            await store.importAll(document, "merge");
            expect(await exported()).toEqual(before);
            await store.importAll(document, "merge");
            expect(await exported(), "twice changes nothing").toEqual(before);
            await store.importAll(document, "replace");
            expect(await exported()).toEqual(before);
          },
        ),
        { numRuns: 25 },
      );
    });

    it("merges by the later of two, and says what it did not take", async () => {
      for (const id of ["here later", "there later"]) await store.put(noteKind, id, note("then"));
      const document = await throughFile();
      clock = 6000;
      await store.put(noteKind, "here later", note("now"));
      await store.put(noteKind, "only here", note("now"));
      const records = document.records.map((record) =>
        v.is(v.looseObject({ id: v.literal("there later") }), record)
          ? { ...record, savedAtMs: 7000, value: note("there") }
          : record,
      );
      const broken = { kind: "note", id: "broken", version: 1, savedAtMs: 1, value: {} };
      const newer = { kind: "note", id: "newer", version: 2, savedAtMs: 1, value: {} };
      const old = { kind: "kettle", id: "old", version: 1, savedAtMs: 1, value: { litres: 1 } };
      const report = await store.importAll(
        { ...document, records: [...records, broken, newer, old, "scrap"] },
        "merge",
      );
      expect(report).toEqual({
        taken: [
          { kind: "note", id: "there later" },
          { kind: "kettle", id: "old" },
        ],
        kept: [{ kind: "note", id: "here later" }],
        newer: [{ kind: "note", id: "newer" }],
        setAside: [
          { reason: expect.stringMatching(/^writtenAtMs: /), setAsideAtMs: 6000, record: broken },
          { reason: expect.any(String), setAsideAtMs: 6000, record: "scrap" },
        ],
      });
      expect(await texts()).toEqual(["now", "now", "there"]);
      expect(await stored("kettle", "old")).toMatchObject({ version: 3, savedAtMs: 1 });
      expect(await quarantine()).toHaveLength(2);
    });

    it("merges without writing over what is broken or newer here", async () => {
      await store.put(noteKind, "a", note("imported"));
      await store.put(noteKind, "b", note("imported"));
      const document = await throughFile();
      const broken = { kind: "note", id: "a", version: 1, savedAtMs: 1, value: 0 };
      const newer = { kind: "note", id: "b", version: 2, savedAtMs: 1, value: 0 };
      await leave(broken, newer);
      const report = await store.importAll(document, "merge");
      expect(report).toMatchObject({ taken: [{ id: "a" }], kept: [{ id: "b" }] });
      expect(await texts()).toEqual(["imported"]);
      expect(await stored("note", "b")).toEqual(newer);
      expect((await quarantine()).map(({ record }) => record)).toEqual([broken]);
    });

    it("replaces everything where asked to", async () => {
      await store.put(noteKind, "a", note("imported"));
      const document = await throughFile();
      await store.put(noteKind, "b", note("goes"));
      await leave({ kind: "journal", id: "goes", version: 1, savedAtMs: 1, value: 0 });
      await store.importAll(document, "replace");
      expect((await exported()).records).toEqual(document.records);
    });

    it("tells of changes once they are kept", async () => {
      const heard = vi.fn();
      const stop = store.onChange(heard);
      await store.put(noteKind, "a", note("x"));
      expect(heard).toHaveBeenLastCalledWith({ kind: "changed", kinds: ["note"] });
      await store.eraseAll();
      expect(heard).toHaveBeenLastCalledWith({ kind: "erased" });
      await expect(store.put(noteKind, "a", note(""))).rejects.toThrow();
      expect(heard).toHaveBeenCalledTimes(2);
      stop();
      await store.put(noteKind, "a", note("x"));
      expect(heard).toHaveBeenCalledTimes(2);
    });

    it("counts what it keeps", async () => {
      await store.put(noteKind, "ü", note("x"));
      await leave({ kind: "note", id: "z" });
      await store.list(noteKind);
      const { records, setAside } = await exported();
      const bytes = Buffer.byteLength([...records, ...setAside].map((each) => JSON.stringify(each)).join(""));
      expect(await store.usage()).toEqual({ records: 1, setAside: 1, bytes });
    });

    it("exports even what JSON cannot hold", async () => {
      await leave({ kind: "note", id: "a", value: 12n });
      await store.list(noteKind);
      const document = await throughFile();
      expect(document.setAside).toHaveLength(1);
    });
  });
}
