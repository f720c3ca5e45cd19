import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import purgecss from "@fullhuman/postcss-purgecss";
import type { AcceptedPlugin } from "postcss";

const web = fileURLToPath(new URL("../src", import.meta.url));
const furniture = fileURLToPath(new URL("../../../packages/ui/src", import.meta.url));
const document = fileURLToPath(new URL("../index.html", import.meta.url));
const kern = readFileSync(join(furniture, "../node_modules/@kern-ux/native/dist/kern.min.css"), "utf8");
const declarations = new Map<string, string>();
for (const [, name = "", value = ""] of kern.matchAll(/(--[\w-]+):([^;}]*)/g))
  declarations.set(name, `${declarations.get(name) ?? ""} ${value}`);
const script = /(?<!\.test)\.tsx?$/;

/**
 * Leaves in the build what a page of ours can meet of KERN: rules, variables, keyframes. Our own classes all stay.
 * A page's own style sheet is a file beside KERN's, so the variables it names are kept by name.
 */
export function kernInUse(): AcceptedPlugin {
  return purgecss({
    content: [...files(web, script), ...files(furniture, script), document],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    variables: true,
    keyframes: true,
    safelist: {
      standard: [/^(?!kern-)/, ...composedClasses()],
      variables: named(texts([...files(web, /\.css$/), ...files(furniture, /\.css$/)]).join("\n")),
    },
  });
}

/**
 * What a template puts together stands nowhere as one word. So everything stays that begins as a template begins; of
 * the icons, each of which brings its drawing, only those with a name of ours.
 */
function composedClasses(): (string | RegExp)[] {
  const icon = "kern-icon--";
  const beginnings = texts(files(furniture, script)).flatMap((text) => text.match(/kern-[\w-]*(?=\$\{)/g) ?? []);
  const names = readFileSync(join(furniture, "elements/Icon.tsx"), "utf8").match(/(?<=")[a-z-]+(?=")/g) ?? [];
  return [
    ...beginnings.filter((beginning) => beginning !== icon).map((beginning) => new RegExp(`^${beginning}`)),
    ...names.map((name) => `${icon}${name}`),
  ];
}

/** The variables a text names, and those that KERN sets them from: PurgeCSS does not follow a name it was given. */
function named(text: string, found = new Set<string>()): string[] {
  for (const name of text.match(/--[\w-]+/g) ?? []) {
    if (found.has(name)) continue;
    found.add(name);
    named(declarations.get(name) ?? "", found);
  }
  return [...found];
}

const files = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));

const texts = (paths: string[]) => paths.map((path) => readFileSync(path, "utf8"));
