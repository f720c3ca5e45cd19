import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { Arbeitgeber } from "./rechnungszeile.ts";
import type { Rechnungslage } from "./rechnungslage.ts";
import { jahresbeginn, jahresende, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { stellenanteil, type Stelle } from "../stelle/stelle.ts";
import { weiterleitungsanteile, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { weiterleitungsstand } from "../weiterleitung/vertrag/weiterleitung.ts";
import { besetzteAnteile, besetzterRest, gehaltenerRest } from "../weiterleitung/vertrag/wirksame-besetzung.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { ueberschneidet, type Anteil } from "../grundlagen/zeitraum.ts";

/** What one employer holds of one post within the granted part of the year. */
export type Stellenteil = { stelle: Stelle; arbeitgeber: Arbeitgeber; gehalten: Anteil[]; besetzt: Anteil[] };

type Fenster = { von: PlainDate; bis: PlainDate };

/** One part per post and employer, in an order that does not depend on the order of the lists. */
export function stellenteile(
  lage: Rechnungslage,
  bescheidVon: (stelle: Stelle) => Bescheid | undefined,
): Stellenteil[] {
  const weiterleitungen = gruppiertNach(
    lage.weiterleitungen.filter((w) => weiterleitungsstand(w) === "angenommen"),
    ({ stelleId }) => stelleId,
  );
  const besetzungen = gruppiertNach([...lage.besetzungen, ...(lage.kettenbesetzung ?? [])], ({ stelleId }) => stelleId);
  return lage.stellen
    .flatMap((stelle) => {
      const fenster = fensterVon(stelle, lage.jahr, bescheidVon(stelle));
      return fenster
        ? teileDer(
            stelle,
            fenster,
            lage.organisation,
            (weiterleitungen.get(stelle.id) ?? []).filter((w) => ueberschneidet(vertragszeit(w), fenster)),
            (besetzungen.get(stelle.id) ?? []).filter((b) => ueberschneidet(b, fenster)),
          )
        : [];
    })
    .map((teil) => ({ teil, rang: ordnung(teil) }))
    .sort((a, b) => (a.rang < b.rang ? -1 : 1))
    .map(({ teil }) => teil);
}

// Of ten years of contracts few touch the window, and what lies outside is part of nothing.
const vertragszeit = (w: Rechnungslage["weiterleitungen"][number]) => ({ von: w.beginn, bis: wirksamesEnde(w) });

function fensterVon(stelle: Stelle, jahr: number, bescheid: Bescheid | undefined): Fenster | undefined {
  const von = [stelle.beginn, bescheid?.von ?? jahresbeginn(jahr)].reduce(maxDate, jahresbeginn(jahr));
  const bis = [stelle.ende ?? jahresende(jahr), bescheid?.bis ?? jahresende(jahr)].reduce(minDate, jahresende(jahr));
  return von <= bis ? { von, bis } : undefined;
}

function teileDer(
  stelle: Stelle,
  fenster: Fenster,
  { id, kurzname, art }: Rechnungslage["organisation"],
  weiterleitungen: Rechnungslage["weiterleitungen"],
  besetzungen: readonly (Anteil & { weiterleitungId: string | null })[],
): Stellenteil[] {
  const besetztAuf = (id: string | null) =>
    besetzungen
      .filter((b) => b.weiterleitungId === id)
      .map(({ von, bis, vzaeHundertstel }) => ({ von, bis, vzaeHundertstel }));
  const eigener: Stellenteil = {
    stelle,
    arbeitgeber: { id, name: kurzname, art },
    gehalten: imFenster(gehaltenerRest([stellenanteil(stelle)], weiterleitungen), fenster),
    besetzt: besetzterRest([stellenanteil(stelle)], weiterleitungen, besetztAuf(null)),
  };
  const empfaenger = [
    ...new Map(
      weiterleitungen.map((w) => [
        w.empfaengerId,
        { id: w.empfaengerId, name: w.empfaengerName, art: w.empfaengerArt },
      ]),
    ).values(),
  ];
  const weitergeleitete = empfaenger.map((arbeitgeber): Stellenteil => {
    const eigene = weiterleitungen.filter((w) => w.empfaengerId === arbeitgeber.id);
    const gehalten = imFenster(eigene.flatMap(weiterleitungsanteile), fenster);
    return { stelle, arbeitgeber, gehalten, besetzt: eigene.flatMap((w) => besetzteAnteile(w, besetztAuf(w.id))) };
  });
  return [eigener, ...weitergeleitete].filter(({ gehalten }) => gehalten.length > 0);
}

const imFenster = (anteile: readonly Anteil[], { von, bis }: Fenster): Anteil[] =>
  anteile
    .map((a) => ({ ...a, von: maxDate(a.von, von), bis: minDate(a.bis ?? bis, bis) }))
    .filter((a) => a.von <= a.bis);

const ordnung = ({ stelle, arbeitgeber }: Stellenteil): string =>
  [stelle.baustein, stelle.bezeichnung, stelle.id, arbeitgeber.name, arbeitgeber.id].join("\u0000");
