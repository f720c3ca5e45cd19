import type { Betragsart } from "@kim/domain/jahresrechnung";
import { bausteinNamen } from "@kim/domain/stelle";
import {
  DemoBadge,
  KeyFigure,
  KeyFigures,
  LoadingState,
  Notice,
  PageHeader,
  prozent,
  Section,
  SelectField,
  Stack,
  TextLink,
  zeitpunkt,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import { herleitungNachBaustein, herleitungNachEmpfaenger, type Empfaenger, type Land } from "./land-herleitungen.ts";
import { LandBefunde } from "./LandBefunde.tsx";
import { LandFoerderungTable } from "./LandFoerderungTable.tsx";
import { useFoerderstandAnsicht } from "./use-foerderstand-ansicht.ts";
import "./foerderstand.css";

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
  const alle = [...empfaenger, ...kommunen];
  const zahl = (art: Betragsart) => (
    <Eurobetrag cent={summe[art]} herleite={() => herleitungNachBaustein(`Summe ${jahr}`, bausteine, art)} />
  );
  const bewilligte = empfaenger.filter((e) => e.summe.bewilligtCent > 0).length;
  return (
    <>
      <KeyFigures>
        <KeyFigure
          label="Bewilligt"
          value={zahl("bewilligtCent")}
          note={`${bewilligte} von ${empfaenger.length} Zuwendungsempfängern`}
        />
        <KeyFigure label="Ausgezahlt" value={zahl("ausgezahltCent")} note={anteil(summe.ausgezahltCent)} />
        <KeyFigure label="Ausgegeben" value={zahl("ausgegebenCent")} note="Eigene Mittel eingeschlossen" />
        <KeyFigure label="Förderfähig" value={zahl("foerderfaehigCent")} note="nach den Regeln der Bescheide" />
        <KeyFigure
          label="Rückzahlung"
          value={zahl("rueckzahlungCent")}
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
      <LandBefunde empfaenger={alle} />
      <Section title="Nach Baustein">
        <LandFoerderungTable
          caption={`Förderung ${jahr} nach Baustein, Beträge in Euro`}
          titel="Baustein"
          zeilen={bausteine}
          schluessel={({ baustein }) => String(baustein)}
          name={({ baustein }) => bausteinNamen[baustein]}
          werte={(b) => b}
          herleite={({ baustein }, art) =>
            herleitungNachEmpfaenger(bausteinNamen[baustein], { jahr, empfaenger: alle }, art, baustein)
          }
          herleiteSumme={(art) => herleitungNachBaustein(`Summe ${jahr}`, bausteine, art)}
        />
      </Section>
      <Section title="Nach Empfänger">
        <Empfaengertabelle
          caption={`Förderung ${jahr} nach Empfänger, Beträge in Euro`}
          titel="Empfänger"
          jahr={jahr}
          empfaenger={empfaenger}
        />
      </Section>
      {kommunen.length > 0 && (
        <Section title="Kreisangehörige Kommunen mit eigenem Baustein 3">
          <Empfaengertabelle
            caption={`Förderung ${jahr} der Kommunen mit eigenem Bescheid, Beträge in Euro`}
            titel="Kommune"
            jahr={jahr}
            empfaenger={kommunen}
          />
        </Section>
      )}
      {berechnetAm && <p>Älteste Berechnung: {zeitpunkt(berechnetAm)}</p>}
    </>
  );
}

const Empfaengertabelle = ({
  empfaenger,
  jahr,
  ...angaben
}: {
  caption: string;
  titel: string;
  jahr: number;
  empfaenger: readonly Empfaenger[];
}) => (
  <LandFoerderungTable
    {...angaben}
    zeilen={empfaenger}
    schluessel={({ id }) => id}
    name={({ ags, name, direkt }) =>
      ags && !direkt ? <TextLink to={`/land/${ags}?jahr=${jahr}`}>{name}</TextLink> : name
    }
    werte={({ summe }) => summe}
    herleite={({ name, bausteine }, art) => herleitungNachBaustein(name, bausteine, art)}
    herleiteSumme={(art) => herleitungNachEmpfaenger(`Summe ${jahr}`, { jahr, empfaenger }, art)}
  />
);
