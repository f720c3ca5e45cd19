import {
  Button,
  Cluster,
  KeyFigure,
  KeyFigures,
  Section,
  Stack,
  Table,
  VisuallyHidden,
  datum,
  euro,
  type Column,
} from "@kim/ui";
import { summe } from "@kim/domain/grundlagen";
import { nettoCent } from "@kim/domain/ausgabe";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { AusgabeAendernDialog } from "./AusgabeAendernDialog.tsx";
import { AusgabeSchnellerfassung } from "./AusgabeSchnellerfassung.tsx";
import { BedarfSection } from "./BedarfSection.tsx";
import { LoeschenDialog } from "./LoeschenDialog.tsx";
import type { Ausgabenliste } from "./personalzellen.ts";
import { artText, type Sachausgabe } from "./sachausgaben.ts";

/** Workplaces, measures, external advice: everything that is not personnel cost. */
export function SachAnsicht({ liste, pflegen }: { liste: Ausgabenliste; pflegen: boolean }) {
  const [offen, setOffen] = useState<{ dialog: "aendern" | "loeschen"; ausgabe: Sachausgabe } | null>(null);
  const loeschen = useMutation(useTRPC().ausgabe.delete.mutationOptions());
  const { sachausgaben, bedarfe } = liste;
  const schliessen = () => setOffen(null);
  const columns: Column<Sachausgabe>[] = [
    { key: "datum", header: "Datum", cell: (a) => datum(a.datum) },
    { key: "bezeichnung", header: "Bezeichnung", rowHeader: true, cell: (a) => a.bezeichnung, footer: "Summe" },
    { key: "art", header: "Art", cell: artText },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: (a) => euro(a.betragCent),
      footer: euro(summe(sachausgaben.map((a) => a.betragCent))),
    },
    {
      key: "vorsteuer",
      header: "Vorsteuer",
      numeric: true,
      cell: (a) => euro(a.vorsteuerCent),
      footer: euro(summe(sachausgaben.map((a) => a.vorsteuerCent))),
    },
    {
      key: "netto",
      header: "Ohne Vorsteuer",
      numeric: true,
      cell: (a) => euro(nettoCent(a)),
      footer: euro(summe(sachausgaben.map(nettoCent))),
    },
    ...(pflegen
      ? [
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (ausgabe: Sachausgabe) => (
              <Cluster justify="end">
                <Button
                  size="small"
                  aria-label={`„${ausgabe.bezeichnung}“ ändern`}
                  onClick={() => setOffen({ dialog: "aendern", ausgabe })}
                >
                  Ändern
                </Button>
                <Button
                  size="small"
                  aria-label={`„${ausgabe.bezeichnung}“ löschen`}
                  onClick={() => setOffen({ dialog: "loeschen", ausgabe })}
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
    <Stack gap="l">
      <Foerderfaehig summen={liste.summen} />
      <Section title="Ausgaben">
        {pflegen && <AusgabeSchnellerfassung liste={liste} />}
        <Table
          caption={`Arbeitsplatz, Maßnahmen und Prozessbegleitung ${liste.jahr}`}
          captionHidden
          columns={columns}
          rows={sachausgaben}
          rowKey={(a) => a.id}
          empty="Noch keine Ausgabe eingetragen."
        />
      </Section>
      <BedarfSection bedarfe={bedarfe} pflegen={pflegen} />
      {offen?.dialog === "aendern" && (
        <AusgabeAendernDialog ausgabe={offen.ausgabe} bedarfe={bedarfe} onClose={schliessen} />
      )}
      {offen?.dialog === "loeschen" && (
        <LoeschenDialog
          was="Ausgabe"
          eintrag={offen.ausgabe}
          befehl={loeschen}
          eingabe={{ id: offen.ausgabe.id, version: offen.ausgabe.version }}
          onClose={schliessen}
        />
      )}
    </Stack>
  );
}

function Foerderfaehig({ summen }: { summen: Ausgabenliste["summen"] }) {
  const { beratung, austausch } = summen.prozessbegleitung;
  return (
    <KeyFigures>
      <KeyFigure label="Arbeitsplätze" value={euro(summen.arbeitsplaetzeAusgegebenCent)} />
      <KeyFigure label="Maßnahmen" value={euro(summen.massnahmenAusgegebenCent)} />
      <KeyFigure
        label="Prozessbegleitung, förderfähig"
        value={euro(beratung.cent + austausch.cent)}
        note={`${beratung.tage} von ${summen.hoechstensTage.beratung} Beratungstagen, ${austausch.tage} von ${summen.hoechstensTage.austausch} Austauschtagen`}
      />
      {summen.hoechstbetragCent !== null && summen.massnahmenFoerderfaehigCent !== null && (
        <KeyFigure
          label="Maßnahmen und Prozessbegleitung, förderfähig"
          value={euro(summen.massnahmenFoerderfaehigCent)}
          note={`höchstens ${euro(summen.hoechstbetragCent)} im Jahr`}
        />
      )}
    </KeyFigures>
  );
}
