import { malGeteilt, summe, type Cent } from "../grundlagen/geld.ts";
import type { Landwerte } from "../landesstand/landwerte.ts";
import { alleBausteine } from "../landesstand/stellenschritt.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { geltenderAnsatz, postenDesBausteins, type Landesansatz } from "./landesansatz.ts";

/** The money of a Förderjahr so far: of the state's stored rows, and what was paid back on claims. */
export type Haushaltsmittel = Pick<Landwerte, "bewilligtCent" | "abgerufenCent" | "ausgezahltCent"> & {
  zurueckgeflossenCent: Cent;
};

export type Haushaltszeile = Haushaltsmittel & {
  /** Null: the whole programme. */
  baustein: Baustein | null;
  /** Null where nobody entered one, or not of every Baustein. */
  ansatzCent: Cent | null;
  /** Any part of the Ansatz is not proven. */
  annahme: boolean;
  /** Ansatz − bewilligt; below zero more is granted than there is. */
  freiCent: number | null;
  /** Bewilligt − abgerufen. */
  nichtAbgerufenCent: number;
  /** Abgerufen − ausgezahlt; below zero was paid without a call. */
  nichtAusgezahltCent: number;
  /** Bewilligt ÷ Ansatz in hundredths of a percent; null where there is nothing to divide by. */
  auslastung: number | null;
};

export type Haushaltsbefund =
  | { reason: "ueberzeichnet"; jahr: number; baustein: Baustein | null; ansatzCent: Cent; bewilligtCent: Cent }
  | { reason: "bausteine-passen-nicht"; jahr: number; programmCent: Cent; bausteineCent: Cent };

export type Haushaltsjahr = {
  jahr: number;
  gesamt: Haushaltszeile;
  bausteine: Haushaltszeile[];
  /** The frame of the TIntG and which part of it the programme's Ansatz is, in hundredths of a percent. */
  rahmen: { ansatz: Landesansatz; anteil: number | null } | null;
  befunde: Haushaltsbefund[];
};

/** A part of a whole in hundredths of a percent, half up; null where the whole is nothing. */
export const anteilInHundertstelProzent = (teilCent: number, ganzesCent: Cent | null): number | null =>
  ganzesCent === null || ganzesCent === 0 ? null : malGeteilt(Math.max(0, teilCent), 100_00, ganzesCent);

/** Of one year: `mittel` of each Baustein that has any. */
export function haushaltsjahr(
  jahr: number,
  ansaetze: readonly Landesansatz[],
  mittel: ReadonlyMap<Baustein, Haushaltsmittel>,
): Haushaltsjahr {
  const bausteine = alleBausteine.map((baustein) => {
    const ansatz = geltenderAnsatz(ansaetze, jahr, postenDesBausteins(baustein));
    return zeile(baustein, mittel.get(baustein) ?? nichts, ansatz ?? null);
  });
  const programm = geltenderAnsatz(ansaetze, jahr, "programm");
  const gesamt = zeile(null, summiert(bausteine), programm ?? ausBausteinen(bausteine));
  const tintg = geltenderAnsatz(ansaetze, jahr, "tintg");
  return {
    jahr,
    gesamt,
    bausteine,
    rahmen: tintg
      ? {
          ansatz: tintg,
          anteil: gesamt.ansatzCent === null ? null : anteilInHundertstelProzent(gesamt.ansatzCent, tintg.cent),
        }
      : null,
    befunde: [
      ...passtNicht(jahr, programm, bausteine),
      ...[gesamt, ...bausteine].flatMap((z) => ueberzeichnet(jahr, z)),
    ],
  };
}

/** Only where every Baustein has one: a part of them is not what the programme has. */
function ausBausteinen(bausteine: readonly Haushaltszeile[]): Pick<Landesansatz, "cent" | "annahme"> | null {
  const betraege = bausteine.flatMap(({ ansatzCent }) => ansatzCent ?? []);
  return betraege.length < bausteine.length
    ? null
    : { cent: summe(betraege), annahme: bausteine.some(({ annahme }) => annahme) };
}

function zeile(
  baustein: Baustein | null,
  { bewilligtCent, abgerufenCent, ausgezahltCent, zurueckgeflossenCent }: Haushaltsmittel,
  ansatz: Pick<Landesansatz, "cent" | "annahme"> | null,
): Haushaltszeile {
  const ansatzCent = ansatz?.cent ?? null;
  return {
    baustein,
    ansatzCent,
    annahme: ansatz?.annahme ?? false,
    bewilligtCent,
    abgerufenCent,
    ausgezahltCent,
    zurueckgeflossenCent,
    freiCent: ansatzCent === null ? null : ansatzCent - bewilligtCent,
    nichtAbgerufenCent: bewilligtCent - abgerufenCent,
    nichtAusgezahltCent: abgerufenCent - ausgezahltCent,
    auslastung: anteilInHundertstelProzent(bewilligtCent, ansatzCent),
  };
}

const nichts: Haushaltsmittel = { bewilligtCent: 0, abgerufenCent: 0, ausgezahltCent: 0, zurueckgeflossenCent: 0 };

const mittelarten = Object.keys(nichts) as (keyof Haushaltsmittel)[];

function summiert(zeilen: readonly Haushaltsmittel[]): Haushaltsmittel {
  const ergebnis = { ...nichts };
  for (const eine of zeilen) for (const art of mittelarten) ergebnis[art] += eine[art];
  return ergebnis;
}

const ueberzeichnet = (jahr: number, { baustein, ansatzCent, bewilligtCent }: Haushaltszeile): Haushaltsbefund[] =>
  ansatzCent !== null && bewilligtCent > ansatzCent
    ? [{ reason: "ueberzeichnet", jahr, baustein, ansatzCent, bewilligtCent }]
    : [];

/** All three must come to the programme's; some of them at most. */
function passtNicht(
  jahr: number,
  programm: Landesansatz | undefined,
  bausteine: readonly Haushaltszeile[],
): Haushaltsbefund[] {
  const betraege = bausteine.flatMap(({ ansatzCent }) => ansatzCent ?? []);
  if (!programm || betraege.length === 0) return [];
  const [programmCent, bausteineCent] = [programm.cent, summe(betraege)];
  const passt = betraege.length === bausteine.length ? bausteineCent === programmCent : bausteineCent <= programmCent;
  return passt ? [] : [{ reason: "bausteine-passen-nicht", jahr, programmCent, bausteineCent }];
}
