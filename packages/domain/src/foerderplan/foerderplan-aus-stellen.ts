import type { FoerderplanEingabe, PlanHalter, PlanStelle } from "./foerderplan-eingabe.ts";
import { summe } from "../grundlagen/geld.ts";
import type { BenannteWeiterleitung } from "../weiterleitung/vertrag/benannte-weiterleitung.ts";
import type { FoerderempfaengerArt, Organisation } from "../organisation/organisation.ts";
import { jahresbeginn, jahresende, maxDate, minDate, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import { bausteinDer, Funktion, stellenanteil, type Anbindung, type Stelle } from "../stelle/stelle.ts";
import { weiterleitungsanteile } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig } from "../weiterleitung/vertrag/weiterleitung.ts";
import { abschnitte, gilt, ueberschneidet } from "../grundlagen/zeitraum.ts";

export type FoerderplanLage = {
  organisation: Pick<Organisation, "ags"> & { art: FoerderempfaengerArt };
  jahr: number;
  stellen: readonly Stelle[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** Granted extra coordination posts of the year (R6), in hundredths. */
  zusatzHundertstel?: number;
  /** Cents; null while nobody entered it. */
  massnahmenPlanCent: number;
  personalkostenIstCent: number | null;
};

/** The plan of a year from its posts: every post that stands on a day of the year counts with its whole share. */
export function foerderplanAusStellen({
  organisation,
  jahr,
  zusatzHundertstel = 0,
  massnahmenPlanCent,
  personalkostenIstCent,
  ...lage
}: FoerderplanLage): FoerderplanEingabe {
  const fenster = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  const stellen = lage.stellen.filter((stelle) => ueberschneidet(stellenanteil(stelle), fenster));
  const weiterleitungen = lage.weiterleitungen.filter(
    (w) => istLebendig(w) && weiterleitungsanteile(w).some((anteil) => ueberschneidet(anteil, fenster)),
  );
  return {
    ags: organisation.ags ?? "",
    art_der_kommune: organisation.art,
    foerderjahr: jahr,
    stellen: Funktion.options.flatMap((funktion) =>
      planStelle(
        funktion,
        stellen.filter((s) => s.funktion === funktion),
        weiterleitungen,
        fenster,
      ),
    ),
    ...(zusatzHundertstel === 0 ? {} : { zusatzstellen_hundertstel: zusatzHundertstel }),
    massnahmen_cent: massnahmenPlanCent,
    ...(personalkostenIstCent === null ? {} : { personalkosten_ist_cent: personalkostenIstCent }),
  };
}

function planStelle(
  funktion: Funktion,
  stellen: readonly Stelle[],
  weiterleitungen: readonly BenannteWeiterleitung[],
  jahr: { von: PlainDate; bis: PlainDate },
): PlanStelle[] {
  if (stellen.length === 0) return [];
  const vzae_hundertstel = summe(stellen.map((stelle) => stelle.vzaeHundertstel));
  const kopf = { baustein: bausteinDer(funktion), funktion, vzae_hundertstel };
  if (funktion !== "case_management") return [kopf];
  return [
    {
      ...kopf,
      davon: stellen.flatMap((stelle) =>
        halterDer(
          stelle,
          weiterleitungen.filter((w) => w.stelleId === stelle.id),
          jahr,
        ),
      ),
    },
  ];
}

const halterNachAnbindung = {
  ki: "kommune_ki",
  sozialamt: "kommune_sozialamt",
  auslaenderbehoerde: "kommune_andere",
  einbuergerungsbehoerde: "kommune_andere",
  andere: "kommune_andere",
} as const satisfies Record<Anbindung, PlanHalter>;

type Planteil = { bei: PlanHalter; vzae_hundertstel: number };

/**
 * Where shares change within the year, the distribution that holds on most of its days: a mixture would be one that
 * never was.
 */
function halterDer(
  stelle: Stelle,
  weiterleitungen: readonly BenannteWeiterleitung[],
  jahr: { von: PlainDate; bis: PlainDate },
): Planteil[] {
  const fenster = { von: maxDate(stelle.beginn, jahr.von), bis: minDate(stelle.ende ?? jahr.bis, jahr.bis) };
  const anteile = weiterleitungen.flatMap((w) => {
    const bei =
      w.empfaengerArt === "traeger" ? ("freie_wohlfahrtspflege" as const) : ("kreisangehoerige_kommune" as const);
    return weiterleitungsanteile(w).map((anteil) => ({ ...anteil, bei }));
  });
  const verteilungen = new Map<string, { tage: number; teile: Planteil[] }>();
  for (const { von, bis } of abschnitte(fenster, anteile)) {
    const teile = teileAm(
      stelle,
      anteile.filter((anteil) => gilt(anteil, von)),
    );
    const schluessel = JSON.stringify(teile);
    verteilungen.set(schluessel, { tage: (verteilungen.get(schluessel)?.tage ?? 0) + tageVonBis(von, bis), teile });
  }
  // Of two that hold equally long the later one.
  return [...verteilungen.values()].reduce((laengste, v) => (v.tage >= laengste.tage ? v : laengste)).teile;
}

function teileAm(stelle: Stelle, anteile: readonly { bei: PlanHalter; vzaeHundertstel: number }[]): Planteil[] {
  const teile = begrenzt(
    anteile.map(({ bei, vzaeHundertstel }) => ({ bei, vzae_hundertstel: vzaeHundertstel })),
    stelle.vzaeHundertstel,
  );
  const rest = stelle.vzaeHundertstel - summe(teile.map((teil) => teil.vzae_hundertstel));
  return rest === 0 ? teile : [...teile, { bei: halterNachAnbindung[stelle.anbindung], vzae_hundertstel: rest }];
}

function begrenzt<T extends { vzae_hundertstel: number }>(teile: readonly T[], hoechstens: number): T[] {
  let frei = hoechstens;
  return teile.flatMap((teil) => {
    const vzae_hundertstel = Math.min(teil.vzae_hundertstel, frei);
    frei -= vzae_hundertstel;
    return vzae_hundertstel === 0 ? [] : [{ ...teil, vzae_hundertstel }];
  });
}
