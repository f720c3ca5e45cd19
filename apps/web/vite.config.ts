import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";
import { kernInUse } from "./build/kern-in-use.ts";
import { preload } from "./build/preload.ts";
import { vordrucke } from "./build/vordrucke.ts";
import { precompress } from "./build/precompress.ts";

/** Parts of the interface that neither the login nor the start page shows: they belong to the pages that do. */
const seltenes = [
  "LineChart",
  "TileMap",
  "FileField",
  "Pagination",
  "ProgressBar",
  "choices",
  "SelectField",
  "NumberField",
  "Dialog",
];

export default defineConfig(({ command, mode }) => {
  // The API compares a write's origin with its host, so the host must stay the one the browser sees.
  const api = { target: loadEnv(mode, ".", "KIM_")["KIM_API_URL"] ?? "http://127.0.0.1:3000", changeOrigin: false };
  return {
    plugins: [react(), preload(), vordrucke(), precompress()],
    css: { postcss: { plugins: command === "build" ? [kernInUse()] : [] } },
    build: {
      sourcemap: true,
      assetsInlineLimit: 0,
      manifest: true,
      rolldownOptions: {
        // Making a schema has no effect but the schema: those that nobody asks need not be loaded.
        treeshake: { manualPureFunctions: ["z"] },
        output: {
          codeSplitting: {
            groups: [
              // Changes with a new version of the framework only: most deployments leave it in the caches.
              {
                name: "vendor",
                test: /node_modules\/(?!.*node_modules)(react|react-dom|react-router|scheduler|@tanstack|@trpc)\//,
              },
              { name: "ui", test: new RegExp(`packages/ui/src/(?!.*(${seltenes.join("|")}))`) },
            ],
          },
        },
      },
    },
    server: { proxy: { "/trpc": api, "/dateien": api, "/api": api } },
  };
});
