import { alsDatum, alsVzae } from "../grundlagen/darstellung.ts";
import type { Stellenteil } from "../jahresrechnung/stellenteile.ts";
import { summe } from "../grundlagen/geld.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { jahresbeginn, jahresende, tageVonBis } from "../grundlagen/plain-date.ts";
import { fundImJahr, type Pruefung, type Pruefling } from "./pruefregeln-lage.ts";
import { drittelErreicht } from "../stelle/stellenregeln.ts";
import { anteileAnTraeger, traegerueberschreitung } from "../weiterleitung/grenzen/traegeranteil.ts";
import { begruendungMindestensZeichen } from "../weiterleitung/grenzen/traegergrenze.ts";
import { wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig } from "../weiterleitung/vertrag/weiterleitung.ts";
import { abschnitte, summeAm } from "../grundlagen/zeitraum.ts";

const caseManagement = ({ teile }: Pruefling) => teile.filter(({ stelle }) => stelle.baustein === 2);
const hundertstelTage = (teile: readonly Stellenteil[]) =>
  summe(
    teile.flatMap(({ gehalten }) =>
      gehalten.map(({ von, bis, vzaeHundertstel }) => vzaeHundertstel * (bis === null ? 0 : tageVonBis(von, bis))),
    ),
  );

// R11: the two passages of the Handlungskonzept differ, so both readings are shown (regeln.md section 14).
const lesarten = [
  {
    ort: "bei der Kommune",
    stelle: "1.6",
    zaehlt: ({ arbeitgeber }: Stellenteil) => arbeitgeber.art !== "traeger",
    ohneTraegerDarunter: true,
  },
  {
    ort: "beim Kommunalen Integrationszentrum",
    stelle: "2.2",
    zaehlt: ({ stelle, arbeitgeber }: Stellenteil) =>
      arbeitgeber.id === stelle.organisationId && stelle.anbindung === "ki",
    ohneTraegerDarunter: false,
  },
] as const;

const traegertageDarunter = ({ lage: { jahr, traegerDarunter = [] } }: Pruefling): number =>
  summe(
    abschnitte({ von: jahresbeginn(jahr), bis: jahresende(jahr) }, traegerDarunter).map(
      ({ von, bis }) => summeAm(traegerDarunter, von) * tageVonBis(von, bis),
    ),
  );

export const drittelEmpfohlen: Pruefung = (pruefling) => {
  const alle = caseManagement(pruefling);
  const gesamt = hundertstelTage(alle);
  return lesarten
    .filter(
      ({ zaehlt, ohneTraegerDarunter }) =>
        !drittelErreicht(
          hundertstelTage(alle.filter(zaehlt)) - (ohneTraegerDarunter ? traegertageDarunter(pruefling) : 0),
          gesamt,
        ),
    )
    .map(({ ort, stelle }) =>
      fundImJahr(
        `Weniger als ein Drittel von Baustein 2 liegt ${ort} (Handlungskonzept ${stelle}).`,
        pruefling.lage.jahr,
      ),
    );
};

/** R12, offers included as in the contracts; a year without Kontingent is R4's business. */
export const traegeranteil: Pruefung = ({ lage }) => {
  const { jahr, kontingente, weiterleitungen, stellen, traegerDarunter = [] } = lage;
  const bausteinVon = new Map(stellen.map(({ id, baustein }) => [id, baustein]));
  const direkte = weiterleitungen.flatMap((w) => {
    const baustein = bausteinVon.get(w.stelleId);
    return baustein ? [{ ...w, baustein }] : [];
  });
  const zuViel = traegerueberschreitung([...anteileAnTraeger(direkte), ...traegerDarunter], kontingente, {
    von: jahresbeginn(jahr),
    bis: jahresende(jahr),
  });
  return zuViel
    ? [
        fundImJahr(
          `Am ${alsDatum(zuViel.am)} liegen bei Trägern ${alsVzae(zuViel.traegerHundertstel)} von ${alsVzae(zuViel.baustein2Hundertstel)}, das sind mehr als zwei Drittel.`,
          jahr,
        ),
      ]
    : [];
};

/** R13. */
export const traegerOhneErklaerung: Pruefung = ({ lage }) =>
  lage.weiterleitungen
    .filter(
      (w) =>
        istLebendig(w) &&
        w.empfaengerArt === "traeger" &&
        w.beginn <= jahresende(lage.jahr) &&
        wirksamesEnde(w) >= jahresbeginn(lage.jahr),
    )
    .flatMap((w) => {
      const fehlt = [
        ...(!istAusfuehrlich(w.begruendung, begruendungMindestensZeichen) ? ["die konzeptionelle Begründung"] : []),
        ...(w.jmdMbeErklaerung ? [] : ["die Erklärung zu JMD und MBE"]),
      ];
      if (fehlt.length === 0) return [];
      const betrifft = { art: "weiterleitung" as const, id: w.id, name: w.empfaengerName };
      return [{ satz: `Bei der Weiterleitung an ${w.empfaengerName} fehlt ${fehlt.join(" und ")}.`, betrifft }];
    });
