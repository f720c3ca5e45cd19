import { stelleRefusalTexte, decideStelleAenderung, StelleAenderung } from "@kim/domain/stelle";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { StelleView } from "./ansicht.ts";
import { bindungen } from "./bindungen.ts";
import { Stellenfelder } from "./Stellenfelder.tsx";

export function StelleAendernDialog({ view, onClose }: { view: StelleView; onClose: () => void }) {
  // A version fetched meanwhile would pass over what somebody else has changed since these fields were filled.
  const [gesehen] = useState(view.stelle);
  const trpc = useTRPC();
  const umfeld = useQuery(trpc.stellenumfeld.get.queryOptions()).data;
  const aendern = useMutation(trpc.stelle.update.mutationOptions());
  return (
    <EingabeDialog
      titel="Stelle ändern"
      senden="Änderung speichern"
      schema={StelleAenderung}
      defaults={() => ({ id: gesehen.id, version: gesehen.version })}
      judge={
        umfeld &&
        entscheidung({
          schema: StelleAenderung,
          braucht: ["id", "version", "vzaeHundertstel", "beginn", "ende"],
          decide: ({ bezeichnung = "", anbindung = "ki", anbindungBegruendung = null, ...rest }) =>
            decideStelleAenderung({
              ...umfeld,
              ...bindungen(view),
              stelle: gesehen,
              aenderung: { ...rest, bezeichnung, anbindung, anbindungBegruendung },
            }),
          saetze: stelleRefusalTexte,
        })
      }
      befehl={aendern}
      getan="Die Stelle ist geändert."
      onClose={onClose}
    >
      <Stellenfelder stelle={gesehen} />
    </EingabeDialog>
  );
}
