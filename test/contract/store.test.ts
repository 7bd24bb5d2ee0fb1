import "fake-indexeddb/auto";
import { createIndexedDbBackend } from "../../src/app/store/indexeddb-backend.ts";
import { createMemoryBackend } from "../../src/app/store/memory-backend.ts";
import { storeContract } from "./store.ts";

storeContract("IndexedDB", () => createIndexedDbBackend("contract"));
storeContract("memory", createMemoryBackend);
