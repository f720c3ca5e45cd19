import type { Forderungsakte, SchmaleForderung } from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import { summe } from "@kim/domain/grundlagen";
import {
  rechtsgrundlagen,
  rueckforderungslauf,
  schritteMitHindernis,
  zahlungMoeglich,
  type Rueckforderungslage,
} from "@kim/domain/rueckforderung";
import { refusalText } from "@kim/domain/texte";
import { zinsverjaehrung } from "@kim/domain/zins";

/** One claim in a list, from the side of its reader. */
export function forderungszeile(
  akte: SchmaleForderung,
  { heute, akteur }: Pick<Rueckforderungslage, "heute" | "akteur">,
) {
  const { id, kern, glaeubigerName, schuldnerName, nachweis, am } = akte;
  const { stand, zahlung, abgeschlossen, forderungCent, gezahltCent, offenCent, ...lauf } = rueckforderungslauf(
    akte,
    heute,
  );
  return {
    id,
    glaeubigerId: kern.glaeubigerId,
    glaeubigerName,
    schuldnerName,
    nachweis,
    am,
    seite: kern.glaeubigerId === akteur.organisationId ? ("glaeubiger" as const) : ("schuldner" as const),
    grundlage: kern.grundlage,
    recht: rechtsgrundlagen[kern.grundlage].recht,
    stand,
    zahlung,
    abgeschlossen,
    forderungCent,
    gezahltCent,
    offenCent,
    faelligAm: lauf.faelligAm,
    ueberfaellig: lauf.ueberfaellig,
    anhoerungBis: lauf.anhoerungBis,
    jahresfrist: lauf.bescheid === null && stand !== "eingestellt" ? lauf.jahresfrist : null,
  };
}

/** R99b: one's own claims and one's debts side by side, each counted once and never added to each other. */
export const forderungssummen = (zeilen: readonly ReturnType<typeof forderungszeile>[]) => {
  const derSeite = (seite: "glaeubiger" | "schuldner") => {
    const laufende = zeilen.filter((z) => z.seite === seite && z.stand !== "eingestellt" && z.stand !== "aufgehoben");
    return {
      anzahl: laufende.length,
      forderungCent: summe(laufende.map((z) => z.forderungCent)),
      gezahltCent: summe(laufende.map((z) => z.gezahltCent)),
      offenCent: summe(laufende.map((z) => Math.max(0, z.offenCent))),
    };
  };
  return { glaeubiger: derSeite("glaeubiger"), schuldner: derSeite("schuldner") };
};

/** One claim for the page of its reader: its creditor, or its debtor, who reads no draft. */
export function rueckforderungView(akte: Forderungsakte, lage: Rueckforderungslage) {
  const { id, kern, glaeubigerName, schuldnerName, nachweis, version, eigenanteilCent, sachverhalt, am, vonName } =
    akte;
  const lauf = rueckforderungslauf(akte, lage.heute);
  const istGlaeubiger = kern.glaeubigerId === lage.akteur.organisationId;
  return {
    id,
    kern,
    glaeubigerName,
    schuldnerName,
    nachweis,
    version,
    eigenanteilCent,
    sachverhalt,
    am,
    vonName,
    seite: istGlaeubiger ? ("glaeubiger" as const) : ("schuldner" as const),
    recht: rechtsgrundlagen[kern.grundlage].recht,
    mitErmessen: rechtsgrundlagen[kern.grundlage].ermessen,
    lauf,
    vorgaenge: akte.vorgaenge,
    zahlungen: akte.zahlungen,
    schritte: schritteMitHindernis(lage).map(({ schritt, hindernis }) => ({
      schritt,
      hindernis: hindernis && {
        satz: refusalText(hindernis),
        regel: "regel" in hindernis ? hindernis.regel : null,
      },
    })),
    darfBuchen: istGlaeubiger && hatRecht(lage.akteur.rollen, "nachweis:pruefen") && zahlungMoeglich(lauf.stand),
    /** R97b: when the interest lapses. */
    verjaehrung: zinsverjaehrung(
      kern.unwirksamAb,
      lauf.bestandskraftAb !== null && lauf.bestandskraftAb <= lage.heute ? lauf.bestandskraftAb : null,
    ),
  };
}
