import "./node-version.mjs";
import { run } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
process.exit(run("oxfmt", ["."]));
