import { decideEinnahme, EinnahmeAenderung, einnahmeartNamen, einnahmeRefusalTexte } from "@kim/domain/ausgabe";
import { Button, Cluster, LoadingState, Section, Table, VisuallyHidden, datum, euro, type Column } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../base/entscheidung.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { EinnahmeFelder } from "./EinnahmeFelder.tsx";
import { EinnahmeSchnellerfassung } from "./EinnahmeSchnellerfassung.tsx";
import { LoeschenDialog } from "./LoeschenDialog.tsx";
import type { Einnahme } from "./ansicht.ts";

/** All income connected with the purpose (R36), besides what the state pays out. */
export function EinnahmenAnsicht({ jahr, pflegen }: { jahr: number; pflegen: boolean }) {
  const trpc = useTRPC();
  const [offen, setOffen] = useState<{ dialog: "aendern" | "loeschen"; einnahme: Einnahme } | null>(null);
  const liste = useQuery(trpc.einnahme.list.queryOptions({ jahr }));
  const loeschen = useMutation(trpc.einnahme.delete.mutationOptions());
  if (liste.isPending) return <LoadingState lines={6} />;
  if (!liste.data) return <QueryError query={liste} />;
  const schliessen = () => setOffen(null);
  const columns: Column<Einnahme>[] = [
    { key: "datum", header: "Datum", cell: (e) => datum(e.datum) },
    { key: "bezeichnung", header: "Bezeichnung", rowHeader: true, cell: (e) => e.bezeichnung, footer: "Summe" },
    { key: "art", header: "Art", cell: (e) => einnahmeartNamen[e.art] },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: (e) => euro(e.betragCent),
      footer: euro(liste.data.summeCent),
    },
    ...(pflegen
      ? [
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (einnahme: Einnahme) => (
              <Cluster justify="end">
                <Button
                  size="small"
                  aria-label={`„${einnahme.bezeichnung}“ ändern`}
                  onClick={() => setOffen({ dialog: "aendern", einnahme })}
                >
                  Ändern
                </Button>
                <Button
                  size="small"
                  aria-label={`„${einnahme.bezeichnung}“ löschen`}
                  onClick={() => setOffen({ dialog: "loeschen", einnahme })}
                >
                  Löschen
                </Button>
              </Cluster>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title="Einnahmen">
      <p>
        Alle Einnahmen, die mit dem Zweck zusammenhängen, gehören in den Nachweis (R36). Was das Land auszahlt, steht
        bei den Bescheiden und wird hier nicht eingetragen.
      </p>
      {pflegen && <EinnahmeSchnellerfassung jahr={jahr} />}
      <Table
        caption={`Einnahmen ${jahr}`}
        captionHidden
        columns={columns}
        rows={liste.data.einnahmen}
        rowKey={(e) => e.id}
        empty="Noch keine Einnahme eingetragen."
      />
      {offen?.dialog === "aendern" && <EinnahmeAendernDialog einnahme={offen.einnahme} onClose={schliessen} />}
      {offen?.dialog === "loeschen" && (
        <LoeschenDialog
          was="Einnahme"
          eintrag={offen.einnahme}
          befehl={loeschen}
          eingabe={{ id: offen.einnahme.id, version: offen.einnahme.version }}
          onClose={schliessen}
        />
      )}
    </Section>
  );
}

function EinnahmeAendernDialog({ einnahme, onClose }: { einnahme: Einnahme; onClose: () => void }) {
  const aendern = useMutation(useTRPC().einnahme.update.mutationOptions());
  const { id, version, jahr } = einnahme;
  return (
    <EingabeDialog
      titel="Einnahme ändern"
      senden="Speichern"
      schema={EinnahmeAenderung}
      defaults={() => ({ id, version })}
      judge={entscheidung({
        schema: EinnahmeAenderung,
        braucht: ["betragCent", "datum"],
        saetze: einnahmeRefusalTexte,
        decide: (eingabe) => decideEinnahme({ ...eingabe, jahr }),
      })}
      befehl={aendern}
      getan="Die Einnahme ist geändert."
      onClose={onClose}
    >
      <EinnahmeFelder jahr={jahr} einnahme={einnahme} />
    </EingabeDialog>
  );
}
