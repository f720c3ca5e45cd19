import { existsSync } from "node:fs";
import { mustRun } from "./child.mjs";
import { exclusively } from "./exclusively.mjs";
import { filesBelow, fingerprint, isStamped, stamp } from "./stamp.mjs";
import { inRoot, packageManager } from "./workspace.mjs";

/** Installs what the lockfile says, unless exactly that has been installed already. */
export const ensureInstalled = (options) => exclusively(() => install(options));

function install({ quiet = false } = {}) {
  const wanted = fingerprint(installInputs());
  if (isStamped("install", wanted) && existsSync(inRoot("node_modules", ".bin", "turbo"))) return;
  console.error("Pakete werden installiert …");
  // --prefer-offline: npx otherwise waits more than a minute for a registry that does not answer, although pnpm is
  // cached.
  // --prod=false and the purge switch: NODE_ENV=production must not leave the build without its tools, nor stop at a
  // question.
  mustRun(
    "npx",
    [
      "--yes",
      "--prefer-offline",
      packageManager,
      "install",
      "--frozen-lockfile",
      "--prod=false",
      "--config.confirmModulesPurge=false",
    ],
    { quiet },
  );
  stamp("install", wanted);
}

const installInputs = () => [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  ...filesBelow(["apps", "packages", "tests"], (path) => path.endsWith("/package.json")),
];
