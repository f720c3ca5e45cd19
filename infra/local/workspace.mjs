import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);
export const packageManager = JSON.parse(readFileSync(inRoot("package.json"), "utf8")).packageManager;

// The only place of these scripts that reads the environment.
export const given = process.env;

// turbo looks for a `pnpm` binary on the PATH and finds the pinned one among our own binaries.
export const toolEnv = {
  ...given,
  PATH: [inRoot("node_modules", ".bin"), given.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
};
