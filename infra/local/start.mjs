import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { handOver } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./workspace.mjs";

const options = process.argv.slice(2);

ensureInstalled();
if (options.includes("--watch")) {
  handOver(inRoot("node_modules", ".bin", "tsx"), [inRoot("apps", "cli", "src", "main.ts"), "start", "--watch"], { apart: true });
} else {
  ensureBuilt();
  handOver(process.execPath, ["--enable-source-maps", inRoot("apps", "cli", "dist", "main.js"), options.includes("--fresh") ? "fresh" : "start"], { apart: true });
}
