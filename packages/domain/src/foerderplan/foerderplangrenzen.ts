import type { KeinFoerderjahr } from "../kondition/foerderkonditionen.ts";
import type { FoerderplanEingabe, PlanFunktion, PlanStelle } from "./foerderplan-eingabe.ts";
import { summe } from "../grundlagen/geld.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { bausteinDer } from "../stelle/stelle.ts";
import { assistenzHoechstens, koordinationHoechstens, mindestanteil } from "../stelle/stellenregeln.ts";

/** `feld` is a path into the plan, such as "stellen[2].davon[0].vzae_hundertstel". */
export type FoerderplanRefusal =
  | KeinFoerderjahr
  | { reason: "zahl-negativ"; feld: string; wert: number }
  | { reason: "zusatzstellen-nur-im-kreis"; regel: "R6"; feld: string }
  | { reason: "direkt-nur-baustein-3"; feld: string }
  | { reason: "funktion-anderer-baustein"; feld: string; erwarteterBaustein: 1 | 2 | 3 }
  | { reason: "teile-ungleich-summe"; feld: string; teileHundertstel: number; summeHundertstel: number }
  | {
      reason: "planteil-zu-klein";
      regel: "R1" | "R2";
      feld: string;
      teilHundertstel: number;
      mindestensHundertstel: number;
    }
  | {
      reason: "planhoechstzahl-ueberschritten";
      regel: "R3";
      feld: string;
      funktion: "koordination" | "assistenz";
      summeHundertstel: number;
      hoechstensHundertstel: number;
    };

type Wert = { feld: string; wert: number };

export function foerderplangrenze(eingabe: FoerderplanEingabe): FoerderplanRefusal | undefined {
  const { art_der_kommune: art } = eingabe;
  const grenze = negativ(eingabe) ?? erste(eingabe.stellen, stellengrenze) ?? zusatzgrenze(eingabe);
  if (grenze || !istZuwendungsempfaenger(art)) return grenze ?? nurBaustein3(eingabe);
  return (
    hoechstzahl(eingabe, "koordination", koordinationHoechstens[art] + zusatz(eingabe)) ??
    hoechstzahl(eingabe, "assistenz", assistenzHoechstens)
  );
}

/** A Kommune receives nothing but Baustein 3 directly (regeln.md section 3.3), so it plans nothing else. */
function nurBaustein3({ stellen, massnahmen_cent = 0 }: FoerderplanEingabe): FoerderplanRefusal | undefined {
  const i = stellen.findIndex(({ baustein }) => baustein !== 3);
  if (i >= 0) return { reason: "direkt-nur-baustein-3", feld: `stellen[${i}].baustein` };
  return massnahmen_cent > 0 ? { reason: "direkt-nur-baustein-3", feld: "massnahmen_cent" } : undefined;
}

const zusatz = (eingabe: FoerderplanEingabe): number => eingabe.zusatzstellen_hundertstel ?? 0;

const zusatzgrenze = (eingabe: FoerderplanEingabe): FoerderplanRefusal | undefined =>
  ["kreisfreie_stadt", "kreisangehoerige_kommune"].includes(eingabe.art_der_kommune) && zusatz(eingabe) > 0
    ? { reason: "zusatzstellen-nur-im-kreis", regel: "R6", feld: "zusatzstellen_hundertstel" }
    : undefined;

function negativ(eingabe: FoerderplanEingabe): FoerderplanRefusal | undefined {
  const werte: Wert[] = [
    ...eingabe.stellen.flatMap((stelle, i) => [
      { feld: `stellen[${i}].vzae_hundertstel`, wert: stelle.vzae_hundertstel },
      ...teile(stelle, i),
    ]),
    { feld: "zusatzstellen_hundertstel", wert: zusatz(eingabe) },
    { feld: "massnahmen_cent", wert: eingabe.massnahmen_cent ?? 0 },
    { feld: "personalkosten_ist_cent", wert: eingabe.personalkosten_ist_cent ?? 0 },
  ];
  const falscher = werte.find(({ wert }) => wert < 0);
  return falscher && { reason: "zahl-negativ", ...falscher };
}

function stellengrenze(stelle: PlanStelle, i: number): FoerderplanRefusal | undefined {
  const erwarteterBaustein = planBaustein(stelle.funktion);
  if (stelle.baustein !== erwarteterBaustein)
    return { reason: "funktion-anderer-baustein", feld: `stellen[${i}].baustein`, erwarteterBaustein };
  return (
    summengleich(
      stelle,
      `stellen[${i}].davon`,
      stelle.davon?.map((teil) => teil.vzae_hundertstel),
    ) ??
    summengleich(stelle, `stellen[${i}].teile_hundertstel`, stelle.teile_hundertstel) ??
    mindestgroesse(stelle, i)
  );
}

function summengleich(stelle: PlanStelle, feld: string, werte: number[] | undefined): FoerderplanRefusal | undefined {
  if (!werte || summe(werte) === stelle.vzae_hundertstel) return undefined;
  return {
    reason: "teile-ungleich-summe",
    feld,
    teileHundertstel: summe(werte),
    summeHundertstel: stelle.vzae_hundertstel,
  };
}

function mindestgroesse(stelle: PlanStelle, i: number): FoerderplanRefusal | undefined {
  if (stelle.funktion === "auslaender_und_einbuergerungsbehoerde") return undefined;
  const minimum = mindestanteil(stelle.funktion);
  if (!minimum) return undefined;
  const zuKlein = [{ feld: `stellen[${i}].vzae_hundertstel`, wert: stelle.vzae_hundertstel }, ...teile(stelle, i)].find(
    ({ wert }) => wert < minimum.mindestensHundertstel,
  );
  return zuKlein && { reason: "planteil-zu-klein", feld: zuKlein.feld, teilHundertstel: zuKlein.wert, ...minimum };
}

/** The field is the first post that takes the running total past the limit. */
function hoechstzahl(
  eingabe: FoerderplanEingabe,
  funktion: "koordination" | "assistenz",
  hoechstensHundertstel: number,
): FoerderplanRefusal | undefined {
  const laufend = eingabe.stellen.map((_, i) =>
    summe(
      eingabe.stellen.slice(0, i + 1).map((stelle) => (stelle.funktion === funktion ? stelle.vzae_hundertstel : 0)),
    ),
  );
  const i = laufend.findIndex((bisher) => bisher > hoechstensHundertstel);
  if (i < 0) return undefined;
  const summeHundertstel = laufend.at(-1) ?? 0;
  const feld = `stellen[${i}].vzae_hundertstel`;
  return {
    reason: "planhoechstzahl-ueberschritten",
    regel: "R3",
    feld,
    funktion,
    summeHundertstel,
    hoechstensHundertstel,
  };
}

const teile = (stelle: PlanStelle, i: number): Wert[] => [
  ...(stelle.davon ?? []).map((teil, j) => ({
    feld: `stellen[${i}].davon[${j}].vzae_hundertstel`,
    wert: teil.vzae_hundertstel,
  })),
  ...(stelle.teile_hundertstel ?? []).map((wert, j) => ({ feld: `stellen[${i}].teile_hundertstel[${j}]`, wert })),
];

const planBaustein = (funktion: PlanFunktion): 1 | 2 | 3 =>
  funktion === "auslaender_und_einbuergerungsbehoerde" ? 3 : bausteinDer(funktion);

function erste<T>(dinge: readonly T[], pruefe: (ding: T, i: number) => FoerderplanRefusal | undefined) {
  for (const [i, ding] of dinge.entries()) {
    const refusal = pruefe(ding, i);
    if (refusal) return refusal;
  }
  return undefined;
}
