import type { Besetzung } from "../stelle/besetzung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Foerderkonditionen, KeinFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { malGeteilt, summe } from "../grundlagen/geld.ts";
import { jahreshinweise } from "./jahresergebnis-hinweise.ts";
import type { Jahresergebnis, JahresergebnisBaustein } from "./jahresergebnis-schema.ts";
import type { Kettenbesetzung } from "../weiterleitung/kettenwerte.ts";
import { stellenzeilen, type BenannteWeiterleitung, type Stellenzeile } from "./jahresergebnis-zeilen.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { jahresbeginn, jahresende, tageImJahr } from "../grundlagen/plain-date.ts";
import { stellenanteil, type Baustein, type Kontingent, type Stelle } from "../stelle/stelle.ts";
import { hoechststand } from "../grundlagen/zeitraum.ts";

export type JahresergebnisRefusal = KeinFoerderjahr | { reason: "keine-stelle-im-jahr"; feld: "jahr"; jahr: number };

export type JahresergebnisLage = {
  jahr: number;
  /** Published for the year; null where nobody published any. */
  konditionen: Foerderkonditionen | null;
  organisation: Pick<Organisation, "id" | "name" | "kurzname" | "ags" | "art">;
  kontingente: readonly Kontingent[];
  stellen: readonly Stelle[];
  besetzungen: readonly Besetzung[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** Occupied share below the first level, in sums. */
  kettenbesetzung?: readonly Kettenbesetzung[];
  /** What is planned for measures; funded up to the cap of the year. */
  massnahmenPlanCent: number;
};

/** The figures of one recipient and year. The order of the lists given makes no difference. */
export function berechneJahresergebnis(lage: JahresergebnisLage): Decision<Jahresergebnis, JahresergebnisRefusal> {
  const { jahr, organisation, konditionen } = lage;
  if (!konditionen) return refuse({ reason: "kein-foerderjahr", feld: "jahr", jahr });
  const zeilen = lage.stellen
    .flatMap((stelle) => stellenzeilen({ ...lage, bei: organisation.kurzname, stelle, konditionen }))
    .sort((a, b) => (ordnung(a) < ordnung(b) ? -1 : 1));
  if (zeilen.length === 0) return refuse({ reason: "keine-stelle-im-jahr", feld: "jahr", jahr });

  const bausteine = ([1, 2, 3] as const).map((baustein) => bausteinZeile(lage, konditionen, zeilen, baustein));
  const arbeitsplaetzeCent = arbeitsplaetze(konditionen, zeilen);
  const massnahmenCent = Math.min(lage.massnahmenPlanCent, konditionen.massnahmenHoechstbetrag.cent);
  const sachausgabenCent = arbeitsplaetzeCent + massnahmenCent;
  return accept({
    jahr,
    organisation: { id: organisation.id, name: organisation.name, ags: organisation.ags, art: organisation.art },
    bausteine,
    stellen: zeilen.map(({ zeile }) => zeile),
    arbeitsplaetzeCent,
    massnahmenCent,
    summe: {
      hoechstbetragCent: summe(bausteine.map((b) => b.hoechstbetragCent)) + sachausgabenCent,
      foerderfaehigCent: summe(bausteine.map((b) => b.foerderfaehigCent)) + sachausgabenCent,
      nichtVerbrauchtCent: summe(bausteine.map((b) => b.nichtVerbrauchtCent)),
    },
    hinweise: jahreshinweise(konditionen, zeilen),
  });
}

function bausteinZeile(
  { jahr, kontingente, stellen }: JahresergebnisLage,
  konditionen: Foerderkonditionen,
  zeilen: readonly Stellenzeile[],
  baustein: Baustein,
): JahresergebnisBaustein {
  const eigene = zeilen.map(({ zeile }) => zeile).filter((zeile) => zeile.baustein === baustein);
  const anteile = stellen.filter((stelle) => stelle.baustein === baustein).map(stellenanteil);
  const kontingent = kontingente.find((k) => k.jahr === jahr && k.baustein === baustein);
  return {
    baustein,
    instrument: konditionen.instrumente[baustein].instrument,
    kontingentHundertstel: kontingent?.vzaeHundertstel ?? null,
    stellenHundertstel: hoechststand(anteile, { von: jahresbeginn(jahr), bis: jahresende(jahr) }).hundertstel,
    hoechstbetragCent: summe(eigene.map((zeile) => zeile.hoechstbetragCent)),
    foerderfaehigCent: summe(eigene.map((zeile) => zeile.foerderfaehigCent)),
    nichtVerbrauchtCent: summe(eigene.map((zeile) => zeile.nichtVerbrauchtCent)),
  };
}

// Workplaces follow the post, not its occupancy: no source shortens them for vacancies.
function arbeitsplaetze(konditionen: Foerderkonditionen, zeilen: readonly Stellenzeile[]): number {
  const tage = summe(zeilen.map(({ zeile }) => (zeile.baustein === 1 ? zeile.sollHundertstelTage : 0)));
  return malGeteilt(konditionen.arbeitsplatz.cent, tage, 100 * tageImJahr(konditionen.jahr));
}

const ordnung = ({ zeile, halter }: Stellenzeile): string =>
  [zeile.baustein, zeile.bezeichnung, zeile.stelleId, halter.weiterleitungId ?? ""].join("\u0000");
