import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { vordrucksaetze } from "./pdf/nachweis/vordrucke-setzen.ts";
import { renderer } from "./pdf/renderer.ts";

// Run by the build: the blank forms lie ready as files before anything can be down.
const [, , ordner = "vordrucke"] = process.argv;
await mkdir(ordner, { recursive: true });
for (const [datei, inhalt] of await vordrucksaetze()) await writeFile(join(ordner, datei), inhalt);
await renderer.close();
