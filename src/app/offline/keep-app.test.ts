import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { BuiltApp } from "./built-app.ts";
import { cacheName } from "./cache-names.ts";
import { KeepingError, keepApp, type Shelf } from "./keep-app.ts";

const SCOPE = "https://a.example/folder/";
const PAGE = `${SCOPE}index.html`;
const LOADER = `${SCOPE}assets/loader-1.mjs`;
const HEADERS = { "Cross-Origin-Opener-Policy": "same-origin" };

type Contents = Readonly<Record<string, string>>;

const FIRST: Contents = { "index.html": "first page", "assets/loader-1.mjs": "a loader" };
const SECOND: Contents = { ...FIRST, "index.html": "second page" };

function built(version: string, contents: Contents): BuiltApp {
  const files = Object.entries(contents).map(([path, content]) => ({
    path,
    sha256: createHash("sha256").update(content).digest("hex"),
  }));
  return { version, headers: HEADERS, files };
}

/** A browser's caches in memory, and a host whose answers a test decides. */
function browser(host: (path: string, cache: string) => Response | Promise<Response>) {
  const caches = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  const shelf: Shelf = {
    caches: {
      has: async (name) => caches.has(name),
      delete: async (name) => caches.delete(name),
      async open(name) {
        const entries = caches.get(name) ?? new Map<string, Response>();
        caches.set(name, entries);
        const put = async (url: string, response: Response) => void entries.set(url, response);
        return { put } as unknown as Cache;
      },
      match: async (url) =>
        [...caches.values()].flatMap((entries) => entries.get(url as string)?.clone() ?? [])[0],
    },
    async fetch(url, options) {
      const how = options?.cache ?? "default";
      const path = url.slice(SCOPE.length);
      asked.push(`${path} ${how}`);
      return host(path, how);
    },
  };
  const names = () => [...caches.keys()];
  const kept = (version: string, url: string) => caches.get(cacheName(SCOPE, version))?.get(url)?.clone();
  return { shelf, asked, names, kept };
}

const serving = (contents: Contents) => (path: string) =>
  new Response(contents[path] ?? "not here", { status: path in contents ? 200 : 404 });

describe("keepApp", () => {
  it("keeps every file with the headers and a type that scripts need", async () => {
    const { shelf, kept, asked } = browser(serving(FIRST));
    await keepApp(built("1", FIRST), SCOPE, shelf);
    const loader = kept("1", LOADER)!;
    expect(await loader.text()).toBe("a loader");
    expect(loader.headers.get("Content-Type")).toMatch(/^text\/javascript/);
    expect(loader.headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(await kept("1", PAGE)!.text()).toBe("first page");
    expect(asked).toEqual(["index.html default", "assets/loader-1.mjs default"]);
  });

  it("takes what has not changed from the version before, and leaves that as it was", async () => {
    let contents = FIRST;
    const { shelf, kept, asked, names } = browser((path) => serving(contents)(path));
    await keepApp(built("1", FIRST), SCOPE, shelf);
    contents = SECOND;
    asked.length = 0;
    await keepApp(built("2", SECOND), SCOPE, shelf);
    expect(asked).toEqual(["index.html default"]);
    expect(await kept("2", PAGE)!.text()).toBe("second page");
    expect(await kept("2", LOADER)!.text()).toBe("a loader");
    expect(await kept("1", PAGE)!.text()).toBe("first page");
    expect(names()).toHaveLength(2);
  });

  it("goes past a browser's cache that holds something older", async () => {
    const { shelf, kept, asked } = browser((path, cache) =>
      serving(cache === "reload" ? SECOND : FIRST)(path),
    );
    await keepApp(built("2", SECOND), SCOPE, shelf);
    expect(await kept("2", PAGE)!.text()).toBe("second page");
    expect(asked).toContain("index.html reload");
  });

  it.each<[string, (path: string) => Response | Promise<Response>]>([
    ["a file is missing", serving({ "index.html": "first page" })],
    ["a host changes a file", serving({ ...FIRST, "assets/loader-1.mjs": "a loader, and an advertisement" })],
    ["an error page says that all is well", () => new Response("Sign in to this network")],
  ])("when %s, nothing of it is kept and the version before stays whole", async (_, host) => {
    let answer = serving(SECOND) as typeof host;
    const { shelf, names, kept } = browser((path) => answer(path));
    await keepApp(built("2", SECOND), SCOPE, shelf);
    answer = host;
    const third = built("3", { ...FIRST, "assets/loader-1.mjs": "a loader " });
    await expect(keepApp(third, SCOPE, shelf)).rejects.toThrow(KeepingError);
    expect(names()).toEqual([cacheName(SCOPE, "2")]);
    expect(await kept("2", PAGE)!.text()).toBe("second page");
  });

  it("when the network ends on the way, the reason is told and nothing of it is kept", async () => {
    const { shelf, names } = browser((path) => {
      if (path !== "index.html") throw new TypeError("Failed to fetch");
      return serving(FIRST)(path);
    });
    await expect(keepApp(built("1", FIRST), SCOPE, shelf)).rejects.toThrow("Failed to fetch");
    expect(names()).toEqual([]);
  });

  it("an earlier version that comes back, and fails, is not taken from the pages that use it", async () => {
    let host = serving(FIRST);
    const { shelf, kept } = browser((path) => host(path));
    await keepApp(built("1", FIRST), SCOPE, shelf);
    host = serving({});
    const again = built("1", { ...FIRST, "mark.svg": "not there" });
    await expect(keepApp(again, SCOPE, shelf)).rejects.toThrow(KeepingError);
    expect(await kept("1", PAGE)!.text()).toBe("first page");
  });

  it("a kind of file that has no type yet ends it, so that no build ships one", async () => {
    const contents = { "film.ogv": "a film" };
    const { shelf, names } = browser(serving(contents));
    await expect(keepApp(built("1", contents), SCOPE, shelf)).rejects.toThrow("film.ogv");
    expect(names()).toEqual([]);
  });
});
