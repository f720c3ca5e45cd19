import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import purgecss from "@fullhuman/postcss-purgecss";
import type { AcceptedPlugin } from "postcss";

const web = fileURLToPath(new URL("../src", import.meta.url));
const furniture = fileURLToPath(new URL("../../../packages/ui/src", import.meta.url));
const document = fileURLToPath(new URL("../index.html", import.meta.url));
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
      variables: texts([...files(web, /\.css$/), ...files(furniture, /\.css$/)]).flatMap(
        (text) => text.match(/--[\w-]+/g) ?? [],
      ),
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
  const names = readFileSync(join(furniture, "Icon.tsx"), "utf8").match(/(?<=")[a-z-]+(?=")/g) ?? [];
  return [
    ...beginnings.filter((beginning) => beginning !== icon).map((beginning) => new RegExp(`^${beginning}`)),
    ...names.map((name) => `${icon}${name}`),
  ];
}

const files = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));

const texts = (paths: string[]) => paths.map((path) => readFileSync(path, "utf8"));
