import { alsEuro } from "../grundlagen/darstellung.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Jahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import type { JahresergebnisHinweis } from "./jahresergebnis-schema.ts";
import type { Foerderkonditionen, Kostenart } from "../kondition/foerderkonditionen.ts";
import { gezeigteBausteine } from "../stelle/direkte-bausteine.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { drittelErreicht } from "../stelle/stellenregeln.ts";

const genannteKonditionen = [
  { art: "koordination", baustein: 1, name: "Satz Koordination" },
  { art: "assistenz", baustein: 1, name: "Satz Verwaltungsassistenz" },
  { art: "caseManagement", baustein: 2, name: "Satz Case Management" },
  { art: "baustein3", baustein: 3, name: "Satz Baustein 3" },
  { art: "arbeitsplatz", baustein: 1, name: "Arbeitsplatzkosten" },
  { art: "massnahmenHoechstbetrag", baustein: 1, name: "Höchstbetrag für Maßnahmen" },
] as const satisfies readonly { art: Kostenart; baustein: Baustein; name: string }[];

/** What a reader of the figures should know; nothing here stops anybody. */
export function jahreshinweise(
  { konditionen }: Pick<Rechnungslage, "konditionen">,
  rechnung: Jahresrechnung,
): JahresergebnisHinweis[] {
  return [
    ...ohneBescheid(rechnung),
    ...nichtNachgewiesen(rechnung),
    ...vakanzen(rechnung),
    ...drittel(rechnung),
    ...annahmen(konditionen, rechnung),
  ];
}

function ohneBescheid({ bausteine, art }: Jahresrechnung): JahresergebnisHinweis[] {
  const offene = bausteine.filter(
    ({ bescheidId, planCent, ausgegebenCent }) => !bescheidId && planCent + ausgegebenCent > 0,
  );
  if (art === "planrechnung" || offene.length === 0) return [];
  const text = `Für Baustein ${offene.map(({ baustein }) => baustein).join(", ")} liegt kein Bescheid vor; bewilligt und ausgezahlt ist nichts. Gerechnet ist mit den Sätzen des Jahres.`;
  return [{ reason: "ohne-bescheid", regel: "R25", text }];
}

function nichtNachgewiesen({ art, zeilen, summe: gesamt }: Jahresrechnung): JahresergebnisHinweis[] {
  const ohne = zeilen.filter((z) => z.stelle !== null && z.kategorie === "personal" && !z.kostenBekannt);
  if (art !== "jahresrechnung" || ohne.length === 0) return [];
  const stellen = ohne.length === 1 ? "1 Stelle" : `${ohne.length} Stellen`;
  const text = `Zu ${stellen} ist keine Ausgabe gebucht. Sie sind nicht nachgewiesen; zurückzuzahlen sind dafür ${alsEuro(gesamt.nichtNachgewiesenCent)}.`;
  return [{ reason: "nicht-nachgewiesen", regel: "R41", text }];
}

function vakanzen({ zeilen }: Jahresrechnung): JahresergebnisHinweis[] {
  const gekuerzte = zeilen.filter(({ vakanzKuerzungCent }) => vakanzKuerzungCent > 0);
  if (gekuerzte.length === 0) return [];
  const kuerzung: JahresergebnisHinweis = {
    reason: "vakanz",
    regel: "R35",
    text: `Vakanzen senken den Höchstbetrag um ${alsEuro(summe(gekuerzte.map((z) => z.vakanzKuerzungCent)))} (Annahme; maßgeblich ist der Bescheid).`,
  };
  const eigene = gekuerzte.filter(({ baustein }) => baustein === 1);
  if (eigene.length === 0 || eigene.some(({ kategorie }) => kategorie === "arbeitsplaetze")) return [kuerzung];
  const arbeitsplaetze: JahresergebnisHinweis = {
    reason: "arbeitsplaetze-ungekuerzt",
    regel: "R35",
    text: "Arbeitsplatzkosten sind wegen Vakanzen nicht gekürzt (Annahme; maßgeblich ist der Bescheid).",
  };
  return [kuerzung, arbeitsplaetze];
}

// R11: the two passages of the Handlungskonzept differ, so both readings are shown (regeln.md section 14).
function drittel({ zeilen, organisation }: Jahresrechnung): JahresergebnisHinweis[] {
  const baustein2 = zeilen.filter(({ baustein, kategorie }) => baustein === 2 && kategorie === "personal");
  const hundertstelTage = (teil: readonly Rechnungszeile[]) => summe(teil.map((zeile) => zeile.sollHundertstelTage));
  const gesamt = hundertstelTage(baustein2);
  const lesarten = [
    {
      reason: "drittel-bei-kommune",
      ort: "bei der Kommune",
      teil: baustein2.filter(({ arbeitgeber }) => arbeitgeber.art !== "traeger"),
    },
    {
      reason: "drittel-beim-ki",
      ort: "beim Kommunalen Integrationszentrum",
      teil: baustein2.filter(
        ({ stelle, arbeitgeber }) => arbeitgeber.id === organisation.id && stelle?.anbindung === "ki",
      ),
    },
  ] as const;
  return lesarten
    .filter(({ teil }) => !drittelErreicht(hundertstelTage(teil), gesamt))
    .map(({ reason, ort }) => ({
      reason,
      regel: "R11",
      text: `Weniger als ein Drittel der Stellen in Baustein 2 liegt ${ort}. Das Handlungskonzept empfiehlt mindestens ein Drittel.`,
    }));
}

function annahmen(konditionen: Foerderkonditionen, { organisation, zeilen }: Jahresrechnung): JahresergebnisHinweis[] {
  const namen = gezeigteBausteine(organisation.art, genannteKonditionen, zeilen)
    .filter(({ art }) => konditionen[art].annahme)
    .map(({ name }) => name);
  if (namen.length === 0) return [];
  const text = `Für ${konditionen.jahr} nicht belegt und aus einem anderen Jahr übernommen (Annahme): ${namen.join(", ")}.`;
  return [{ reason: "kondition-angenommen", regel: null, text }];
}
