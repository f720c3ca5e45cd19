import "./node-version.mjs";
import { lint, types } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const results = [types(), lint()];
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
