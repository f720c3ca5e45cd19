import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { Befehlsknopf } from "../../shared/vorgang/Befehlsknopf.tsx";
import type { Lauf } from "./lauf-auswahl.ts";

/** Computes all failed steps of a run again, and only those. */
export const FehlgeschlageneWiederholung = ({ lauf }: { lauf: Lauf }) => (
  <div>
    <Befehlsknopf
      befehl={useMutation(useTRPC().jahreslaufWiederholung.createMany.mutationOptions())}
      eingabe={{ laufId: lauf.id }}
    >
      {`Alle ${lauf.fehlgeschlagen} fehlgeschlagenen erneut berechnen`}
    </Befehlsknopf>
  </div>
);
