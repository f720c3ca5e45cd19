import { monatNamen, type Vertragsmonat } from "@kim/domain";
import { euro, KeyFigure, KeyFigures, LoadingState, prozent, Section, Stack, Table, vzae, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { KorrekturErbitten } from "../../app/KorrekturErbitten.tsx";
import { QueryError } from "../../app/QueryError.tsx";
import { isFinal, useTRPC, type Outputs } from "../../trpc.ts";
import { VertragBesetzungen } from "./VertragBesetzungen.tsx";

type Kosten = Outputs["weiterleitungKosten"]["get"];

/** What a contract cost, how much of it was occupied and what its giver owes; for both ends of an accepted one. */
export function KostenSection({ weiterleitungId }: { weiterleitungId: string }) {
  const kosten = useQuery(useTRPC().weiterleitungKosten.get.queryOptions({ weiterleitungId }));
  if (kosten.isPending) return <LoadingState lines={4} />;
  if (isFinal(kosten.error)) return null;
  if (kosten.data === undefined) return <QueryError query={kosten} />;
  return (
    <>
      <VertragBesetzungen weiterleitungId={weiterleitungId} besetzungen={kosten.data.besetzungen} gegeben={kosten.data.richtung === "gegeben"} />
      <Section title="Kosten und Anspruch" actions={kosten.data.richtung === "gegeben" && <Bitte weiterleitungId={weiterleitungId} kosten={kosten.data} />}><Zahlen kosten={kosten.data} /></Section>
    </>
  );
}

function Bitte({ weiterleitungId, kosten: { ausgaben } }: { weiterleitungId: string; kosten: Kosten }) {
  const eintraege = ausgaben.map(({ id, jahr, monat, betragCent }) => ({ id, name: `${monatsname({ jahr, monat })}, ${euro(betragCent)}` }));
  return <KorrekturErbitten weiterleitungId={weiterleitungId} art="ausgabe" eintraege={eintraege} worin="Personalkosten dieses Vertrags" />;
}

function Zahlen({ kosten }: { kosten: Kosten }) {
  const { anspruch, anspruchBisHeute, kostenCent, besetztBisHeute: { gehalten, besetzt } } = kosten;
  return (
    <Stack>
      <KeyFigures>
        <KeyFigure label="Personalkosten bisher" value={euro(kostenCent)} />
        <KeyFigure label="Bis heute besetzt" value={gehalten === 0 ? "–" : prozent(besetzt / gehalten)} note="der Tage, nach Anteil" />
        <KeyFigure label="Anspruch bis heute" value={euro(anspruchBisHeute.gesamtCent)} note={zusammensetzung(anspruchBisHeute)} />
        <KeyFigure label="Anspruch im ganzen Zeitraum" value={euro(anspruch.gesamtCent)} note={kosten.bemessung === "pauschale" ? "Pauschale nach Tagen" : `nach Kosten, höchstens ${euro(anspruch.hoechstbetragCent ?? 0)}`} />
      </KeyFigures>
      <Table caption="Personalkosten und Besetzung nach Monaten" columns={spalten(kosten)} rows={begonnene(kosten)} rowKey={({ jahr, monat }) => `${jahr}-${monat}`} empty="Noch hat kein Monat des Vertrags begonnen." />
    </Stack>
  );
}

/** Months to come say nothing yet, unless somebody booked on them. */
const begonnene = ({ monate, heute }: Kosten) =>
  monate.filter(({ jahr, monat, kostenCent, darunterCent }) => `${jahr}-${String(monat).padStart(2, "0")}` <= heute.slice(0, 7) || kostenCent + darunterCent > 0);

const monatsname = ({ jahr, monat }: { jahr: number; monat: number | null }): string => `${monat === null ? "" : `${monatNamen[monat - 1]} `}${jahr}`;

const zusammensetzung = ({ foerderungCent, aufstockungCent }: Kosten["anspruch"]) =>
  aufstockungCent > 0 ? `${euro(foerderungCent)} Förderung, ${euro(aufstockungCent)} Aufstockung` : undefined;

function spalten({ monate, kostenCent }: Kosten): Column<Vertragsmonat>[] {
  const weitergegeben: Column<Vertragsmonat> = { key: "darunter", header: "Bei weiteren Empfängern", numeric: true, cell: ({ darunterCent }) => euro(darunterCent), footer: euro(summeVon(monate, (m) => m.darunterCent)) };
  return [
    { key: "monat", header: "Monat", rowHeader: true, cell: monatsname, footer: "Summe" },
    { key: "kosten", header: "Personalkosten", numeric: true, cell: (m) => euro(m.kostenCent), footer: euro(kostenCent - summeVon(monate, (m) => m.darunterCent)) },
    ...(monate.some((m) => m.darunterCent > 0) ? [weitergegeben] : []),
    { key: "besetzt", header: "Besetzt im Mittel", numeric: true, cell: (m) => `${vzae(imMittel(m.besetzteHundertstelTage, m))} von ${vzae(imMittel(m.gehalteneHundertstelTage, m))} VZÄ`, footer: "" },
  ];
}

const summeVon = (monate: readonly Vertragsmonat[], von: (monat: Vertragsmonat) => number): number => monate.reduce((summe, monat) => summe + von(monat), 0);

/** Share on an average day of the calendar month. */
const imMittel = (hundertstelTage: number, { jahr, monat }: Vertragsmonat): number => Math.round(hundertstelTage / new Date(jahr, monat, 0).getDate());
