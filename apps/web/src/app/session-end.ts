import { useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect } from "react";
import { useTRPC, type ApiError } from "../base/trpc.ts";

/** Asks for the session again as soon as any answer says that there is none: the layout then shows the login. */
export function useSessionEnd(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    const check = (error: unknown) => {
      if (isUnauthorized(error)) void queryClient.invalidateQueries(trpc.sitzung.get.queryFilter());
    };
    const stops = [
      queryClient
        .getQueryCache()
        .subscribe((event) => event.type === "updated" && event.action.type === "error" && check(event.action.error)),
      queryClient
        .getMutationCache()
        .subscribe((event) => event.type === "updated" && event.action.type === "error" && check(event.action.error)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [trpc, queryClient]);
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof TRPCClientError && (error as ApiError).data?.httpStatus === 401;
