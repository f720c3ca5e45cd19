import { execFileSync } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { bundleApp } from "@kim/config/build";
import schriften from "./src/pdf/schriften.json" with { type: "json" };

await bundleApp({
  entryPoints: { main: "src/main.ts", "pdf-thread": "src/pdf/pdf-thread.ts", vordrucke: "src/vordrucke.ts" },
});

// src/pdf/pdf-files.ts looks for both beside the bundle.
await cp("templates", "dist/templates", { recursive: true });
const place = createRequire(import.meta.url);
await mkdir("dist/fonts");
for (const [paket, dateien] of Object.entries(schriften)) {
  const fonts = dirname(place.resolve(`@expo-google-fonts/${paket}/package.json`));
  for (const datei of dateien) await cp(join(fonts, datei), join("dist/fonts", basename(datei)));
  await cp(join(fonts, "LICENSE_FONT"), join("dist/fonts", `LICENSE_FONT-${paket}`));
}

// apps/web serves them: they must open when no worker runs.
execFileSync(process.execPath, ["dist/vordrucke.js", "dist/vordrucke"], { stdio: "inherit" });
