import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  // The API compares a write's origin with its host, so the host must stay the one the browser sees.
  const api = { target: loadEnv(mode, ".", "KIM_")["KIM_API_URL"] ?? "http://127.0.0.1:3000", changeOrigin: false };
  return {
    plugins: [react()],
    build: { sourcemap: true, assetsInlineLimit: 0 },
    server: { proxy: { "/trpc": api, "/dateien": api } },
  };
});
