import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { handOver } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { given, inRoot } from "./workspace.mjs";

await ensureInstalled({ quiet: true });
await ensureBuilt({ quiet: true });
// npm changes into the root first; the paths on the command line mean the folder the person stood in.
const cwd = given.npm_lifecycle_event === "kim" && given.INIT_CWD ? given.INIT_CWD : process.cwd();
handOver(
  process.execPath,
  ["--enable-source-maps", inRoot("apps", "cli", "dist", "main.js"), ...process.argv.slice(2)],
  { cwd },
);
