import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { bundleApp } from "@kim/config/build";

await bundleApp({ entryPoints: { main: "src/main.ts", "pdf-thread": "src/pdf/pdf-thread.ts" } });

// src/pdf/pdf-files.ts looks for both beside the bundle.
await cp("templates", "dist/templates", { recursive: true });
const firaSans = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/fira-sans/package.json"));
for (const font of ["400Regular/FiraSans_400Regular.ttf", "600SemiBold/FiraSans_600SemiBold.ttf", "LICENSE_FONT"]) {
  await cp(join(firaSans, font), join("dist/fonts", basename(font)));
}
