import "./node-version.mjs";
import { format, lint, types } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
const results = [format(), types(), lint()];
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
