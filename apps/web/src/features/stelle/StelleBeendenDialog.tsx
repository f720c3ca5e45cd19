import { stelleRefusalTexte, decideStellenende, StellenendeAnlage } from "@kim/domain/stelle";
import { DateField, datum } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { StelleView } from "./ansicht.ts";
import { bindungen } from "./bindungen.ts";

export function StelleBeendenDialog({ view, onClose }: { view: StelleView; onClose: () => void }) {
  const { stelle } = view;
  const beenden = useMutation(useTRPC().stellenende.create.mutationOptions());
  return (
    <EingabeDialog
      titel={`Stelle „${stelle.bezeichnung}“ beenden?`}
      label="Stelle beenden"
      senden="Stelle beenden"
      danger
      schema={StellenendeAnlage}
      defaults={() => ({ stelleId: stelle.id })}
      judge={entscheidung({
        schema: StellenendeAnlage,
        braucht: ["ende"],
        decide: ({ ende }) => decideStellenende({ ...bindungen(view), ende }),
        saetze: stelleRefusalTexte,
      })}
      befehl={beenden}
      getan={({ ende }) => `Die Stelle „${stelle.bezeichnung}“ endet am ${datum(ende)}.`}
      onClose={onClose}
    >
      <p>
        Danach lässt sich die Stelle nicht mehr besetzen oder weiterleiten. Besetzungen und Weiterleitungen, die länger
        laufen, müssen vorher enden.
      </p>
      <DateField name="ende" label="Letzter Tag der Stelle" min={stelle.beginn} max={stelle.ende ?? undefined} />
    </EingabeDialog>
  );
}
