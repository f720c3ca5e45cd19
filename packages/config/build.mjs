import { readFile, rm } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { build } from "esbuild";

// They carry native binaries or data files of their own and must stay real packages of the app.
const nativePackages = ["@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler", "pg-native"];

/**
 * Bundles a Node app of the workspace into one ES module. Run from the app's folder.
 * `entryPoints`: an app with threads names one more.
 */
export async function bundleApp({ entryPoints = ["src/main.ts"], external = [] } = {}) {
  await rm("dist", { recursive: true, force: true });
  await build({
    entryPoints,
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    splitting: true, // what is imported late is also loaded late, native packages included
    sourcemap: true,
    external: [...nativePackages, ...external],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [ownPlace],
    logLevel: "warning",
  });
}

// A source file finds the files beside it (migrations, templates) through import.meta.url. Inside the bundle that would
// be
// the bundle's place, so it is rewritten to the source's place, relative to dist/: the output names no path of this
// machine.
const ownPlace = {
  name: "own-place",
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const source = await readFile(path, "utf8");
      if (!source.includes("import.meta.url")) return undefined;
      const place = relative("dist", path).split(sep).join("/");
      return {
        contents: source.replaceAll("import.meta.url", `new URL(${JSON.stringify(place)}, import.meta.url).href`),
        loader: "ts",
        resolveDir: dirname(path),
      };
    });
  },
};
