/** Tells other tabs of this app what has changed in the store they share, where the browser can. */
import * as v from "valibot";
import type { Change, ChangeListener } from "./store.ts";

export interface Tabs {
  tell(change: Change): void;
  close(): void;
}

/** @param hear called with what another tab told */
export type ConnectTabs = (hear: ChangeListener) => Tabs;

const changeSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("changed"), kinds: v.array(v.string()) }),
  v.strictObject({ kind: v.literal("erased") }),
]);

/** Tabs that use the same database. Without `BroadcastChannel` a tab sees other tabs' changes when it reads again. */
export const tabsSharing =
  (database: string): ConnectTabs =>
  (hear) => {
    if (typeof BroadcastChannel === "undefined") return { tell() {}, close() {} };
    const channel = new BroadcastChannel(database);
    channel.onmessage = ({ data }) => {
      const change = v.safeParse(changeSchema, data);
      if (change.success) hear(change.output);
    };
    return {
      tell: (change) => channel.postMessage(change),
      close: () => channel.close(),
    };
  };
