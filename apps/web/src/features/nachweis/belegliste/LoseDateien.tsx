import { Button, dateigroesse, Table, VisuallyHidden, zeitpunkt } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../base/trpc.ts";
import { NachfrageDialog } from "../../../shared/vorgang/NachfrageDialog.tsx";
import { adresseDer, type Belegansicht, type Belegdatei, type Belegnachweis } from "./ansicht.ts";

/** Receipts that no line names: left over, or superseded and kept (R90). */
export function LoseDateien({
  nachweis,
  liste: { zeilen, dateien },
  aenderbar,
}: {
  nachweis: Belegnachweis;
  liste: Belegansicht;
  aenderbar: boolean;
}) {
  const [zuLoeschen, setZuLoeschen] = useState<Belegdatei | null>(null);
  const loeschen = useMutation(useTRPC().nachweisdatei.delete.mutationOptions());
  const genannte = new Set(zeilen.map(({ dokumentId }) => dokumentId));
  const lose = dateien.filter(({ id, art }) => art === "beleg" && !genannte.has(id));
  if (lose.length === 0) return null;
  return (
    <>
      <Table
        caption="Dateien ohne Zeile"
        rows={lose}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "datei",
            header: "Datei",
            rowHeader: true,
            cell: (d) => (
              <a className="kern-link kern-link--no-visited-state" href={adresseDer(nachweis, d)}>
                {d.dateiname}
              </a>
            ),
          },
          { key: "groesse", header: "Größe", numeric: true, cell: ({ bytes }) => dateigroesse(bytes) },
          { key: "am", header: "Hochgeladen", cell: ({ am, vonName }) => `${zeitpunkt(am)}, ${vonName}` },
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (d) =>
              d.eingereicht ? (
                "eingereicht, bleibt erhalten"
              ) : aenderbar ? (
                <Button size="small" aria-label={`„${d.dateiname}“ löschen`} onClick={() => setZuLoeschen(d)}>
                  Löschen
                </Button>
              ) : null,
          },
        ]}
      />
      {zuLoeschen && (
        <NachfrageDialog
          danger
          titel="Datei löschen?"
          senden="Datei löschen"
          befehl={loeschen}
          eingabe={{ nachweisId: nachweis.id, id: zuLoeschen.id }}
          getan="Die Datei ist gelöscht."
          onClose={() => setZuLoeschen(null)}
        >
          <p>{`„${zuLoeschen.dateiname}“ ist danach nicht mehr da.`}</p>
        </NachfrageDialog>
      )}
    </>
  );
}
