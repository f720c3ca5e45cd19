import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "apps/web/dist");
type Chunk = { file: string; imports?: string[]; css?: string[] };
const chunks = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const below = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => `${folder}/${path}`);

/** Every chunk that is loaded with these, each once. */
function loaded(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    loaded(chunks[name]?.imports ?? [], seen);
  }
  return seen;
}

const compressed = (files: Iterable<string>) =>
  [...new Set(files)].reduce((sum, file) => sum + readFileSync(join(dist, `${file}.br`)).length, 0);

test.each([
  ["die Anmeldung", ["index.html"]],
  ["die Startseite", ["index.html", "src/features/startseite/StartPage.tsx"]],
])("%s lädt höchstens 130 kB Skripte und 25 kB Stile", (_, names) => {
  const first = [...loaded(names)].map((name) => chunks[name]);
  const scripts = compressed(first.flatMap((chunk) => chunk?.file ?? []));
  const styles = compressed(first.flatMap((chunk) => chunk?.css ?? []));
  expect(scripts).toBeGreaterThan(50_000);
  expect(scripts).toBeLessThanOrEqual(130_000);
  expect(styles).toBeGreaterThan(5_000);
  expect(styles).toBeLessThanOrEqual(25_000);
});

test("die Seite nennt die beiden Schriften und die Startseite, bevor ein Skript sie findet", () => {
  const head = readFileSync(join(dist, "index.html"), "utf8");
  const named = (rel: string) => [...head.matchAll(new RegExp(`<link rel="${rel}"[^>]*href="/([^"]+)"`, "g"))];
  const files = [...named("preload"), ...named("modulepreload")].map(([, file]) => file);
  expect(files.filter((file) => /latin-(400|600)-normal/.test(file ?? ""))).toHaveLength(2);
  expect(files).toContain(chunks["src/features/startseite/StartPage.tsx"]?.file);
  for (const file of files) expect(() => readFileSync(join(dist, file ?? "")), file).not.toThrow();
});

const builtStyles = below("apps/web/dist/assets", /\.css$/)
  .map(read)
  .join("\n");
const classesOf = (css: string) => new Set([...css.matchAll(/\.(kern-[\w-]+)/g)].map(([, name]) => name ?? ""));

test("keine Klasse von KERN, die auf einer Seite steht, fehlt im Bau, und kein Zehntel der übrigen ist darin", () => {
  const kern = classesOf(read("packages/ui/node_modules/@kern-ux/native/dist/kern.min.css"));
  const built = classesOf(builtStyles);
  const sources = [...below("packages/ui/src", /(?<!\.test)\.tsx?$/), ...below("apps/web/src", /(?<!\.test)\.tsx?$/)];
  const text = sources.map(read).join("\n");
  const written = new Set(text.match(/kern-[\w-]+/g));
  const tones = ["info", "success", "warning", "danger"];
  const composed: [string, Set<string>][] = [
    ["kern-icon--", new Set(read("packages/ui/src/elements/Icon.tsx").match(/(?<=")[a-z-]+(?=")/g))],
    ["kern-btn--", new Set(["primary", "secondary", "tertiary"])],
    ["kern-badge--", new Set(tones)],
    ["kern-alert--", new Set(tones)],
    ["kern-table__", new Set(["header", "cell", "header--numeric", "cell--numeric"])],
  ];
  const beginnings = new Set(text.match(/kern-[\w-]*(?=\$\{)/g));
  expect([...beginnings].toSorted()).toEqual(composed.map(([beginning]) => beginning).toSorted());
  const used = [...kern].filter((name) => {
    const [beginning, ends] = composed.find(([start]) => name.startsWith(start)) ?? [];
    return written.has(name) || (beginning && ends?.has(name.slice(beginning.length)));
  });
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((name) => !built.has(name))).toEqual([]);
  const unused = [...kern].filter((name) => !used.includes(name));
  expect(unused.filter((name) => built.has(name)).length).toBeLessThan(unused.length / 10);
});

test("jede Variable von KERN, die im Bau benutzt wird, ist darin auch gesetzt", () => {
  const kern = new Set(read("packages/ui/node_modules/@kern-ux/native/dist/kern.min.css").match(/--kern-[\w-]+(?=:)/g));
  const set = new Set(builtStyles.match(/--[\w-]+(?=:)/g));
  const used = [...builtStyles.matchAll(/var\((--kern-[\w-]+)/g)].map(([, name]) => name ?? "");
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => kern.has(name) && !set.has(name))).toEqual([]);
});

test("die einzige Schrift ist Fira Sans in lateinischen Buchstaben", () => {
  const fonts = below("apps/web/dist/assets", /\.(woff2?|ttf|otf)$/);
  expect(fonts.length).toBe(4);
  expect(fonts.filter((path) => !/\/fira-sans-latin(-ext)?-(400|600)-normal-[\w-]+\.woff2$/.test(path))).toEqual([]);
});

test("neben jedem Text liegt derselbe Text gepresst", () => {
  const texts = below("apps/web/dist", /\.(js|css|html|svg)$/);
  expect(texts.length).toBeGreaterThan(30);
  for (const path of texts) {
    const content = readFileSync(join(root, path));
    expect(brotliDecompressSync(readFileSync(join(root, `${path}.br`))).equals(content), path).toBe(true);
    expect(gunzipSync(readFileSync(join(root, `${path}.gz`))).equals(content), path).toBe(true);
  }
});
