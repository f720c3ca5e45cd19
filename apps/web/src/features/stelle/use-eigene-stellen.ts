import { darfEigeneStellen } from "@kim/domain";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";

/** Whether this organisation has posts of its own; a Kommune does by a grant of Baustein 3, which must first be asked for. */
export function useEigeneStellen(): boolean {
  const trpc = useTRPC();
  const { organisation: { art }, rechte } = useSession();
  const fraglich = art === "kreisangehoerige_kommune" && rechte.includes("foerderplan:lesen");
  const kontingente = useQuery({ ...trpc.kontingent.list.queryOptions(), enabled: fraglich });
  return darfEigeneStellen({ art, kontingente: kontingente.data ?? [] });
}
