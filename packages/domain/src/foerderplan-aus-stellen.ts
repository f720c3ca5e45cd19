import type { FoerderplanEingabe, PlanHalter, PlanStelle } from "./foerderplan-eingabe.ts";
import { summe } from "./geld.ts";
import type { BenannteWeiterleitung } from "./jahresergebnis-zeilen.ts";
import type { Organisation, ZuwendungsempfaengerArt } from "./organisation.ts";
import { jahresbeginn, jahresende } from "./plain-date.ts";
import { bausteinDer, Funktion, stellenanteil, type Anbindung, type Stelle } from "./stelle.ts";
import { weiterleitungsanteile } from "./vertragsverlauf.ts";
import { istLebendig } from "./weiterleitung.ts";
import { ueberschneidet } from "./zeitraum.ts";

export type FoerderplanLage = {
  organisation: Pick<Organisation, "ags"> & { art: ZuwendungsempfaengerArt };
  jahr: number;
  stellen: readonly Stelle[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** Cents; null while nobody entered it. */
  massnahmenCent: number;
  personalkostenIstCent: number | null;
};

/** The plan of a year from its posts: every post that stands on a day of the year counts with its whole share. */
export function foerderplanAusStellen(
  { organisation, jahr, massnahmenCent, personalkostenIstCent, ...lage }: FoerderplanLage,
): FoerderplanEingabe {
  const fenster = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  const stellen = lage.stellen.filter((stelle) => ueberschneidet(stellenanteil(stelle), fenster));
  const weiterleitungen = lage.weiterleitungen.filter((w) => istLebendig(w) && weiterleitungsanteile(w).some((anteil) => ueberschneidet(anteil, fenster)));
  return {
    ags: organisation.ags ?? "",
    art_der_kommune: organisation.art,
    foerderjahr: jahr,
    stellen: Funktion.options.flatMap((funktion) => planStelle(funktion, stellen.filter((s) => s.funktion === funktion), weiterleitungen)),
    massnahmen_cent: massnahmenCent,
    ...(personalkostenIstCent === null ? {} : { personalkosten_ist_cent: personalkostenIstCent }),
  };
}

function planStelle(funktion: Funktion, stellen: readonly Stelle[], weiterleitungen: readonly BenannteWeiterleitung[]): PlanStelle[] {
  if (stellen.length === 0) return [];
  const vzae_hundertstel = summe(stellen.map((stelle) => stelle.vzaeHundertstel));
  const kopf = { baustein: bausteinDer(funktion), funktion, vzae_hundertstel };
  if (funktion !== "case_management") return [kopf];
  return [{ ...kopf, davon: stellen.flatMap((stelle) => halterDer(stelle, weiterleitungen.filter((w) => w.stelleId === stelle.id))) }];
}

const halterNachAnbindung = {
  ki: "kommune_ki",
  sozialamt: "kommune_sozialamt",
  auslaenderbehoerde: "kommune_andere",
  einbuergerungsbehoerde: "kommune_andere",
  andere: "kommune_andere",
} as const satisfies Record<Anbindung, PlanHalter>;

function halterDer(stelle: Stelle, weiterleitungen: readonly BenannteWeiterleitung[]): { bei: PlanHalter; vzae_hundertstel: number }[] {
  const vergeben = weiterleitungen.map((w) => ({
    bei: w.empfaengerArt === "traeger" ? ("freie_wohlfahrtspflege" as const) : ("kreisangehoerige_kommune" as const),
    vzae_hundertstel: w.vzaeHundertstel,
  }));
  // Two parts one after the other may hold the same share in one year; the plan counts the post only once.
  const rest = Math.max(0, stelle.vzaeHundertstel - summe(vergeben.map((teil) => teil.vzae_hundertstel)));
  const teile = begrenzt(vergeben, stelle.vzaeHundertstel);
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
