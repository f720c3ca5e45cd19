import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { sourcemap: true, assetsInlineLimit: 0 },
  server: { proxy: { "/trpc": "http://127.0.0.1:3000", "/dateien": "http://127.0.0.1:3000" } },
});
