import { addiert } from "@kim/domain/jahresrechnung";
import { bausteinNamen } from "@kim/domain/stelle";
import {
  DemoBadge,
  euro,
  KeyFigure,
  KeyFigures,
  LoadingState,
  Notice,
  PageHeader,
  prozent,
  Section,
  SelectField,
  Stack,
  Table,
  TextLink,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { betrag } from "./betragsspalten.tsx";
import { useFoerderstandAnsicht } from "./use-foerderstand-ansicht.ts";
import "./foerderstand.css";

type Land = Outputs["landFoerderung"]["get"];
type Summe = Land["summe"];
type Empfaenger = { id: string; ags: string | null; name: string; summe: Summe };

/** What was granted, called, paid and spent in the whole Land, and what it comes to, recipient by recipient. */
export default function LandFoerderungPage() {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const { jahr, jahre, setze } = useFoerderstandAnsicht();
  usePageTitle(`Förderung ${jahr}`);
  const erlaubt = rechte.includes("land:lesen");
  const land = useQuery({ ...trpc.landFoerderung.get.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title={`Förderung ${jahr}`}
        badges={land.data?.empfaenger.some(({ demodaten }) => demodaten) && <DemoBadge />}
        lead="Was bewilligt, abgerufen, ausgezahlt und ausgegeben ist, und was davon nach den Bescheiden förderfähig ist."
        actions={
          <SelectField
            name="jahr"
            label="Förderjahr"
            value={jahr}
            options={jahre.map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setze("jahr", wert)}
          />
        }
      />
      {land.isPending && <LoadingState lines={12} />}
      {land.isError && !land.data && <QueryError query={land} />}
      {land.data && <Inhalt land={land.data} />}
    </Stack>
  );
}

function Inhalt({
  land: { jahr, abgeschlossen, empfaenger, kommunen, bausteine, summe, offen, berechnetAm },
}: {
  land: Land;
}) {
  const anteil = (cent: number) =>
    summe.bewilligtCent === 0 ? undefined : `${prozent(cent / summe.bewilligtCent)} des Bewilligten`;
  const bewilligte = empfaenger.filter((e) => e.summe.bewilligtCent > 0).length;
  return (
    <>
      <KeyFigures>
        <KeyFigure
          label="Bewilligt"
          value={euro(summe.bewilligtCent)}
          note={`${bewilligte} von ${empfaenger.length} Zuwendungsempfängern`}
        />
        <KeyFigure label="Ausgezahlt" value={euro(summe.ausgezahltCent)} note={anteil(summe.ausgezahltCent)} />
        <KeyFigure label="Ausgegeben" value={euro(summe.ausgegebenCent)} note="Eigene Mittel eingeschlossen" />
        <KeyFigure label="Förderfähig" value={euro(summe.foerderfaehigCent)} note="nach den Regeln der Bescheide" />
        <KeyFigure
          label="Rückzahlung"
          value={euro(summe.rueckzahlungCent)}
          note={abgeschlossen ? "im abgeschlossenen Jahr" : "nach heutigem Stand, mit Prognose"}
        />
      </KeyFigures>
      {offen > 0 && (
        <Notice
          tone="info"
          title={offen === 1 ? "Ein Empfänger wird neu berechnet" : `${offen} Empfänger werden neu berechnet`}
        >
          Dort wurde seit der letzten Berechnung etwas eingetragen. Die Zahlen folgen in wenigen Sekunden.
        </Notice>
      )}
      <Section title="Nach Baustein">
        <div className="kim-stand__tabelle">
          <Table
            caption={`Förderung ${jahr} nach Baustein, Beträge in Euro`}
            columns={spalten(
              "Baustein",
              summe,
              (b: Land["bausteine"][number]) => bausteinNamen[b.baustein],
              (b) => b,
            )}
            rows={bausteine}
            rowKey={({ baustein }) => String(baustein)}
          />
        </div>
      </Section>
      <Section title="Nach Empfänger">
        <div className="kim-stand__tabelle">
          <Table
            caption={`Förderung ${jahr} nach Empfänger, Beträge in Euro`}
            columns={spalten(
              "Empfänger",
              addiert(empfaenger.map((e) => e.summe)),
              (e: Empfaenger) => (e.ags ? <TextLink to={`/land/${e.ags}?jahr=${jahr}`}>{e.name}</TextLink> : e.name),
              (e) => e.summe,
            )}
            rows={empfaenger}
            rowKey={({ id }) => id}
          />
        </div>
      </Section>
      {kommunen.length > 0 && (
        <Section title="Kreisangehörige Kommunen mit eigenem Baustein 3">
          <div className="kim-stand__tabelle">
            <Table
              caption={`Förderung ${jahr} der Kommunen mit eigenem Bescheid, Beträge in Euro`}
              columns={spalten(
                "Kommune",
                addiert(kommunen.map((k) => k.summe)),
                (k: Empfaenger) => k.name,
                (k) => k.summe,
              )}
              rows={kommunen}
              rowKey={({ id }) => id}
            />
          </div>
        </Section>
      )}
      {berechnetAm && <p>Älteste Berechnung: {zeitpunkt(berechnetAm)}</p>}
    </>
  );
}

function spalten<Z>(
  titel: string,
  summe: Summe,
  name: (zeile: Z) => ReactNode,
  werte: (zeile: Z) => Summe,
): Column<Z>[] {
  const betragsspalte = (key: keyof Summe, header: string): Column<Z> => ({
    key,
    header,
    numeric: true,
    cell: (zeile) => betrag(werte(zeile)[key]),
    footer: betrag(summe[key]),
  });
  return [
    { key: "name", header: titel, rowHeader: true, cell: name, footer: "Summe" },
    betragsspalte("bewilligtCent", "Bewilligt"),
    betragsspalte("abgerufenCent", "Abgerufen"),
    betragsspalte("ausgezahltCent", "Ausgezahlt"),
    betragsspalte("ausgegebenCent", "Ausgegeben"),
    betragsspalte("prognoseCent", "Prognose"),
    betragsspalte("foerderfaehigCent", "Förderfähig"),
    betragsspalte("rueckzahlungCent", "Rückzahlung"),
  ];
}
