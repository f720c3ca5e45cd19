import { posix } from "node:path";
import { importsOf, isTest, sources, textOf } from "./source-files.ts";

/** What a file imports of the platform itself, type imports included; a test is not part of the house it looks at. */
const product = sources.filter((path) => /^(apps|packages)\//.test(path) && !isTest(path));
const known = new Set(product);

const exported = new Map(
  product
    .map((path) => /^(?:apps|packages)\/[^/]+\//.exec(path)?.[0] ?? "")
    .filter((folder, i, all) => folder !== "" && all.indexOf(folder) === i)
    .map((folder) => {
      const { name, exports } = JSON.parse(textOf(`${folder}package.json`)) as PackageJson;
      return [name, { folder, exports: exports ?? {} }];
    }),
);

type PackageJson = { name: string; exports?: Record<string, string> };

/** Every import between two files of the platform, as from → to. */
export const edges: readonly (readonly [string, string])[] = product.flatMap((from) =>
  importsOf(from).flatMap(({ to }) => {
    const target = fileOf(from, to);
    return target !== undefined && known.has(target) ? [[from, target] as const] : [];
  }),
);

function fileOf(from: string, to: string): string | undefined {
  if (to.startsWith(".")) return posix.join(posix.dirname(from), to.replace(/\?\w+$/, ""));
  const name = to.split("/", 2).join("/");
  const place = exported.get(name);
  if (!place) return undefined;
  const entry = `.${to.slice(name.length)}`;
  const direct = place.exports[entry];
  const found = direct ?? place.exports["./*"]?.replace("*", entry.slice(2));
  return found === undefined ? undefined : posix.join(place.folder, found);
}

/** Groups that can each be reached from the others of their group, longest first: the circles of a graph. */
export function circles(arrows: Iterable<readonly [string, string]>): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of arrows) {
    if (from === to) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!index.has(other)) visit(other);
      if (stack.includes(other)) low.set(node, Math.min(low.get(node) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return found.sort((a, b) => b.length - a.length);
}
