import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { handOver } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./workspace.mjs";

ensureInstalled();
ensureBuilt();
handOver(inRoot("node_modules", ".bin", "tsx"), [inRoot("tests", "belastung", "main.ts")]);
