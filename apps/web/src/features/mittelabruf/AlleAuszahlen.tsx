import { Dialog, LoadingState } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { AuszahlungDialog } from "./AuszahlungDialog.tsx";
import { useEingang } from "./use-eingang.ts";

/** Everything that can be paid today, of all pages: asked for anew whenever somebody wants to pay it. */
export function AlleAuszahlen({ art, onClose }: { art: "abrufe" | "raten"; onClose: () => void }) {
  const { filter } = useEingang();
  const auszahlbare = useQuery(
    useTRPC().mittelabrufEingang.listAuszahlbare.queryOptions({ ...filter, art }, { gcTime: 0 }),
  );
  if (auszahlbare.data) return <AuszahlungDialog zahlungen={auszahlbare.data} onClose={onClose} />;
  return (
    <Dialog open title="Auszahlen" onClose={onClose}>
      {auszahlbare.isPending ? <LoadingState lines={3} /> : <QueryError query={auszahlbare} />}
    </Dialog>
  );
}
