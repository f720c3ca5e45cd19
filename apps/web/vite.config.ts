import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, ".", "KIM_")["KIM_API_URL"] ?? "http://127.0.0.1:3000";
  return {
    plugins: [react()],
    build: { sourcemap: true, assetsInlineLimit: 0 },
    server: { proxy: { "/trpc": api, "/dateien": api } },
  };
});
