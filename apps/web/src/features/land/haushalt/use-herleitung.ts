import type { Herleitung } from "@kim/domain/jahresrechnung";
import { haushaltsherleitung, istMittelgroesse, type Haushaltsgroesse } from "@kim/domain/landeshaushalt";
import { bausteinNamen } from "@kim/domain/stelle";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import type { Ansatz, Jahr, Zeile } from "./ansicht.ts";

/** How a figure came about. A sum over recipients is asked for; should nobody answer, the Bausteine are told. */
export function useHerleitung(ansaetze: readonly Ansatz[]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return ({ jahr, bausteine }: Jahr, zeile: Zeile, groesse: Haushaltsgroesse): Herleitung | Promise<Herleitung> => {
    if (!istMittelgroesse(groesse)) return haushaltsherleitung(jahr, groesse, zeile, ansaetze, []);
    const { baustein } = zeile;
    const teile = bausteine
      .filter((b) => baustein === null || b.baustein === baustein)
      .map((b) => ({ text: b.baustein === null ? "" : bausteinNamen[b.baustein], cent: b[groesse] }));
    return queryClient
      .fetchQuery(trpc.landeshaushalt.herleitung.queryOptions({ jahr, baustein, groesse }))
      .catch(() => haushaltsherleitung(jahr, groesse, zeile, ansaetze, teile));
  };
}
