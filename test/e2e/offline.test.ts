/** The app kept on the device: it opens and reads with the network cut, from any host and folder, and can be installed. */
import { expect, onTestFinished, test } from "vitest";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { LANGUAGES } from "../../src/app/messages/languages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { lookAtDrawnFace } from "./begin-looking.ts";
import { cacheNames, FOLDER, keptAppInBrowser, NETWORK_TROUBLE, untilKept } from "./kept-app.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible, openPage } from "./open-page.ts";
import { developApp, serveApp } from "./served-app.ts";

const app = keptAppInBrowser();

test("with the network cut and the server gone it opens, reads the drawn face and speaks every language", async () => {
  const server = await serveApp();
  const page = await openPage(app.browser, `${server.origin}/`, {
    expected: NETWORK_TROUBLE,
    keepsApp: true,
  });
  await untilKept(page);
  await page.context().setOffline(true);
  await server.close();
  await page.reload();
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByText(en.offline.keeping.kept).waitFor();
  expect(await page.evaluate(() => document.fonts.check("1em 'Atkinson Hyperlegible Next Variable'"))).toBe(
    true,
  );
  for (const [code, { settings, offline }] of [
    ["ur", ur],
    ["es", es],
    ["de", de],
  ] as const) {
    await page.getByRole("radio", { name: LANGUAGES[code].name }).check();
    await page.getByRole("heading", { name: settings.title, exact: true }).waitFor();
    await page.getByText(offline.keeping.kept).waitFor();
    await expectAccessible(page, `settings, kept, ${code}`);
  }
});

test("from a plain host without a header it asks for nothing outside its folder, and sends its own from the second load on", async () => {
  const page = await app.openKept();
  const isolated = () => page.evaluate(() => crossOriginIsolated);
  const read = async () => {
    await lookAtDrawnFace(page);
    await waitForWords(page, /./);
  };
  expect(await isolated()).toBe(false);
  await read();
  await page.goto(`${app.host.origin}${FOLDER}`);
  expect(await isolated()).toBe(true);
  await read();
  const policy = await page.evaluate(async () => (await fetch("./")).headers.get("Permissions-Policy"));
  expect(policy).toContain("camera=(self), display-capture=(self), microphone=()");
  expect(app.host.asked.filter((path) => !path.startsWith(FOLDER))).toEqual([]);
  expect(await cacheNames(page)).toHaveLength(1);
});

test("the policy in the page itself holds where no host sends one", async () => {
  const page = await app.openKept({ expected: /Content Security Policy/ });
  const refused = await page.evaluate(async () => {
    const violated = new Promise<string>((resolve) =>
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective)),
    );
    document.head.append(
      Object.assign(document.createElement("script"), { textContent: "window.ran = true" }),
    );
    return [await violated, "ran" in window];
  });
  expect(refused).toEqual(["script-src-elem", false]);
});

test("a system that installs it finds all that its manifest names", async () => {
  const page = await app.openKept();
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The contexts of tests are private windows, from which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const { icons } = JSON.parse(data!) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
  };
  const pngs = icons.filter(({ type }) => type === "image/png");
  expect(pngs.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512", "512x512"]);
  for (const { src, sizes } of pngs) {
    const size = await page.evaluate(async (url) => {
      const { width, height } = await createImageBitmap(await (await fetch(url)).blob());
      return `${width}x${height}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});

test("erasing what is kept of a person leaves the app itself", async () => {
  const page = await app.openKept();
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByRole("radio", { name: en.settings.themes.dark }).check();
  await page.getByText(/^One record, /).waitFor();
  const names = await cacheNames(page);
  await page.getByRole("button", { name: en.ownData.erase }).click();
  await page.getByRole("button", { name: en.ownData.eraseSure }).click();
  await page.getByText(en.ownData.erased).waitFor();
  expect(names).toHaveLength(1);
  expect(await cacheNames(page)).toEqual(names);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: en.settings.title }).waitFor();
});

test("a browser without service workers shows the page as before, and says that it is not kept", async () => {
  const page = await openPage(app.browser, `${app.host.origin}${FOLDER}`, {
    keepsApp: true,
    before: () => {
      Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
    },
  });
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByText(en.offline.keeping["not-kept"]).waitFor();
  expect(await cacheNames(page)).toEqual([]);
});

test("where there is no room the page works, and says that it is not kept", async () => {
  const page = await openPage(app.browser, `${app.host.origin}${FOLDER}`, {
    keepsApp: true,
    expected: /Quota/,
    prepare: async (opened) => {
      const session = await opened.context().newCDPSession(opened);
      await session.send("Storage.overrideQuotaForOrigin", {
        origin: app.host.origin,
        quotaSize: 2_000_000,
      });
    },
  });
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByText(en.offline.keeping["not-kept"]).waitFor();
  expect(await cacheNames(page)).toEqual([]);
});

test("the development server takes the place of a built version that was open at its address", async () => {
  const server = await serveApp();
  // Not under watch: the development server opens a socket.
  const page = await app.browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${server.origin}/`);
  await untilKept(page);
  await page.reload();
  await server.close();
  const development = await developApp(new URL(server.origin).port);
  onTestFinished(() => development.close());
  await page.reload();
  await page.locator('script[src="/@vite/client"]').waitFor({ state: "attached" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await cacheNames(page)).toEqual([]);
});
