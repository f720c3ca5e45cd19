import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot, root } from "./workspace.mjs";

const skipped = new Set(["node_modules", "dist", ".turbo"]);

/** All files below the folders that `wanted(path)` accepts, as sorted paths relative to the root. */
export function filesBelow(folders, wanted) {
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return wanted(path) ? [path] : [];
    });
  return folders
    .filter((folder) => existsSync(inRoot(folder)))
    .flatMap(walk)
    .sort();
}

export function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version).update(process.platform).update(process.arch);
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(inRoot(path)));
  return hash.digest("hex");
}

// Stamps live inside node_modules: whoever deletes it deletes them too.
const stampFile = (name) => inRoot("node_modules", ".kim", name);

export const isStamped = (name, value) =>
  existsSync(stampFile(name)) && readFileSync(stampFile(name), "utf8") === value;

export function stamp(name, value) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), value);
}

export const unstamp = (name) => rmSync(stampFile(name), { force: true });
