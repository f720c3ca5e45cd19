import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { handOver } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./workspace.mjs";

const options = process.argv.slice(2);

await ensureInstalled();
if (options.includes("--watch")) {
  // Not through tsx's own command: it would stand between the signals and the one that ends everything in order.
  handOver(process.execPath, ["--import", "tsx", inRoot("apps", "cli", "src", "main.ts"), "start", "--watch"], {
    apart: true,
  });
} else {
  await ensureBuilt();
  handOver(
    process.execPath,
    ["--enable-source-maps", inRoot("apps", "cli", "dist", "main.js"), options.includes("--fresh") ? "fresh" : "start"],
    { apart: true },
  );
}
