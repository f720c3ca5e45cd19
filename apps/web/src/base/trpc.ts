import type { AppRouter } from "@kim/api";
import { QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
  type TRPCClientErrorLike,
} from "@trpc/client";
import { createTRPCContext, createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { auffrischendeBefehle } from "./auffrischen.ts";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();
export type Outputs = inferRouterOutputs<AppRouter>;
/** The error of a query or command, as the hooks hand it on. */
export type ApiError = TRPCClientErrorLike<AppRouter>;

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      false: httpBatchLink({ url: "/trpc", maxItems: 8 }),
    }),
  ],
});

/** An answer of the API that is final: asking again would say the same. */
export function isFinal(error: unknown): boolean {
  const status = error instanceof TRPCClientError ? (error as ApiError).data?.httpStatus : undefined;
  return status !== undefined && status >= 400 && status < 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: auffrischendeBefehle(),
    // Others work on the same posts: what is shown again is asked for again.
    defaultOptions: { queries: { staleTime: 1_000, retry: (count, error) => !isFinal(error) && count < 2 } },
  });
}

/**
 * Asks who is there, and what the start page or the login shows, before anything is drawn: both in one request, on its
 * way while the browser still works on the frame. Whoever is not logged in gets the login, as without it.
 */
export function askAhead(queryClient: QueryClient, path: string): void {
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
  void queryClient.prefetchQuery(trpc.sitzung.get.queryOptions());
  if (path === "/") void queryClient.prefetchQuery(trpc.startseite.get.queryOptions());
  if (path === "/anmelden") void queryClient.prefetchQuery(trpc.anmeldeseite.get.queryOptions());
}
