import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "rolldown/utils";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Every file that is or could be committed, relative to the root. The owner of a checkout need not be the one who tests
 * it.
 */
export const committable: readonly string[] = execFileSync(
  "git",
  ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
  { cwd: root, encoding: "utf8" },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(`${root}/${path}`));

export const sources = committable.filter((path) => /\.tsx?$/.test(path));

export const textOf = (path: string): string => readFileSync(`${root}/${path}`, "utf8");

/** Tests themselves, and what a room keeps for them in a folder `testing`. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$|\/testing\//.test(path);

export type Import = { from: string; to: string; typeOnly: boolean };

export const styles = committable.filter((path) => path.endsWith(".css"));

/**
 * All imports of a file: static, re-exporting, dynamic and `import("…")` types; of a style sheet its imports and the
 * files it names.
 */
export const importsOf = (path: string): Import[] =>
  path.endsWith(".css") ? importsOfStyle(path) : importsOfScript(path);

function importsOfStyle(path: string): Import[] {
  const text = textOf(path).replaceAll(/\/\*.*?\*\//gs, "");
  const named = [...text.matchAll(/(?:@import\s+|url\(\s*)["']?([^"')\s;]+)/g)].map((match) => match[1] ?? "");
  return named.filter((to) => !/^(data:|#|url\()/.test(to)).map((to) => ({ from: path, to, typeOnly: false }));
}

function importsOfScript(path: string): Import[] {
  const found: Import[] = [];
  const add = (source: { value: unknown } | null, typeOnly: boolean) => {
    if (source && typeof source.value === "string") found.push({ from: path, to: source.value, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === "type"),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ImportExpression: (node) => {
      if (node.source.type !== "Literal") throw new Error(`${path}: a computed import cannot be checked`);
      add(node.source, false);
    },
    TSImportType: (node) => add(node.source, true),
  }).visit(programOf(path));
  return found;
}

/** How often a file says `new Date()`, which asks the clock. */
export function clockReadings(path: string): number {
  let readings = 0;
  new Visitor({
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        readings += 1;
    },
  }).visit(programOf(path));
  return readings;
}

/** How many schemas of zod take a text as it comes: `z.string()` and those of a format with free parts. */
export function textSchemas(path: string, code = textOf(path)): number {
  let schemas = 0;
  new Visitor({
    CallExpression: ({ callee }) => {
      if (callee.type !== "MemberExpression") return;
      const from = code.slice(callee.object.start, callee.object.end);
      const kind = code.slice(callee.property.start, callee.property.end);
      if (/^z(\.coerce)?$/.test(from) && /^(string|email|url|httpUrl|templateLiteral|any|custom)$/.test(kind))
        schemas += 1;
    },
  }).visit(programOf(path, code));
  return schemas;
}

/**
 * Lines beyond 120 columns, unless one string, one sentence of a template, a pattern or a text of the page is what
 * makes them long; the blank that the formatter hangs onto a text does not count. SQL is no sentence: it is broken
 * where it stands.
 */
export function longLines(path: string): number[] {
  const text = textOf(path);
  const lines = text
    .split("\n")
    .map((line, i) => ({ number: i + 1, columns: [...line.replace(/\{" "\}$/, "")].length }));
  const long = lines.filter(({ columns }) => columns > 120);
  if (long.length === 0 || path.endsWith(".sql")) return long.map(({ number }) => number);
  const sentences = new Map<number, number>();
  const sentence = ({ start, end }: { start: number; end: number }) => {
    const said = text.slice(start, end);
    const line = text.slice(0, start).split("\n").length;
    if (!said.includes("\n")) sentences.set(line, Math.max(sentences.get(line) ?? 0, [...said].length));
  };
  const tagged = new Set<number>();
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => void tagged.add(quasi.start),
    TemplateLiteral: (node) => {
      if (tagged.has(node.start) || sqlVerb.test(node.quasis[0]?.value.raw ?? "")) return;
      sentence(node);
      node.quasis.forEach(sentence);
    },
    Literal: sentence,
    JSXText: sentence,
  }).visit(programOf(path));
  return long.filter(({ number, columns }) => columns - (sentences.get(number) ?? 0) > 120).map(({ number }) => number);
}

const sqlVerb = /^\s*(select|insert|update|delete|with|create|alter|drop|truncate|vacuum|set)\b/i;

function programOf(path: string, code = textOf(path)) {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join("; ")}`);
  return program;
}
