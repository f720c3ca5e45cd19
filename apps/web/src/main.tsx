import "@kim/ui/styles.css";
import { LinkProvider, StatusProvider } from "@kim/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { RouterLink } from "./app/RouterLink.tsx";
import { appRouter } from "./routes.tsx";
import { askAhead, createQueryClient, trpcClient, TRPCProvider } from "./base/trpc.ts";

const queryClient = createQueryClient();
askAhead(queryClient, location.pathname);
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <LinkProvider render={RouterLink}>
          <StatusProvider>
            <RouterProvider router={appRouter} />
          </StatusProvider>
        </LinkProvider>
      </TRPCProvider>
    </QueryClientProvider>
  </StrictMode>,
);
