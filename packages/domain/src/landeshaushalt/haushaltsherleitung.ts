import type { Begriff } from "../jahresrechnung/begriffe.ts";
import { herleitungAusTeilen, type Herleitung, type Teilbetrag } from "../jahresrechnung/herleitung-aus-teilen.ts";
import { messgroessen, type Messgroessenname } from "../landesstand/messgroesse.ts";
import { alleBausteine } from "../landesstand/stellenschritt.ts";
import { bausteinNamen } from "../stelle/stelle.ts";
import {
  ansatzpostenNamen,
  geltenderAnsatz,
  postenDesBausteins,
  type Ansatzposten,
  type Landesansatz,
} from "./landesansatz.ts";
import type { Haushaltszeile } from "./haushaltsvergleich.ts";

const wieImLand = (name: Messgroessenname): Begriff => {
  const { name: titel, formel, quelle } = messgroessen[name];
  return { name: titel, formel, regel: null, quelle };
};

const vergleich = "Haushaltsansätze; Bescheide, Mittelabrufe und Auszahlungen";

/** The amounts of a line, in words; what the Land shows as well has the Land's. */
export const haushaltsbegriffe = {
  ansatzCent: {
    name: "Ansatz",
    formel: "Geltende Fassung des Haushaltsansatzes; ohne eigenen Ansatz des Programms die Summe aller drei Bausteine",
    regel: null,
    quelle: "Haushaltsansätze",
  },
  bewilligtCent: wieImLand("bewilligt"),
  freiCent: {
    name: "Frei",
    formel: "Ansatz − bewilligt; unter null ist mehr bewilligt, als der Ansatz hergibt",
    regel: null,
    quelle: vergleich,
  },
  abgerufenCent: wieImLand("abgerufen"),
  nichtAbgerufenCent: { name: "Nicht abgerufen", formel: "Bewilligt − abgerufen", regel: null, quelle: vergleich },
  ausgezahltCent: wieImLand("ausgezahlt"),
  nichtAusgezahltCent: {
    name: "Nicht ausgezahlt",
    formel: "Abgerufen − ausgezahlt; unter null wurde ohne Abruf ausgezahlt",
    regel: null,
    quelle: vergleich,
  },
  zurueckgeflossenCent: {
    name: "Zurückgeflossen",
    formel: "Zahlungen auf Rückforderungen der Bewilligungsbehörde für das Förderjahr, einschließlich Zinsen",
    regel: null,
    quelle: "Rückzahlungen",
  },
} as const satisfies Record<string, Begriff>;

export type Haushaltsgroesse = keyof typeof haushaltsbegriffe;
export const haushaltsgroessen = Object.keys(haushaltsbegriffe) as Haushaltsgroesse[];

/** The figures that are sums over recipients; the others follow from them and the Ansatz. */
export const mittelgroessen = ["bewilligtCent", "abgerufenCent", "ausgezahltCent", "zurueckgeflossenCent"] as const;
export type Mittelgroesse = (typeof mittelgroessen)[number];

export const istMittelgroesse = (groesse: Haushaltsgroesse): groesse is Mittelgroesse =>
  (mittelgroessen as readonly Haushaltsgroesse[]).includes(groesse);

/** How a figure of a line came about; `empfaenger` says what each recipient adds to a sum over them. */
export function haushaltsherleitung(
  jahr: number,
  groesse: Haushaltsgroesse,
  zeile: Haushaltszeile,
  ansaetze: readonly Landesansatz[],
  empfaenger: readonly Teilbetrag[],
): Herleitung {
  const titel = `${zeile.baustein === null ? "Ganzes Programm" : bausteinNamen[zeile.baustein]} ${jahr}`;
  const begriff = haushaltsbegriffe[groesse];
  if (groesse === "ansatzCent") return ausAnsaetzen(titel, jahr, zeile, ansaetze);
  return herleitungAusTeilen(titel, begriff, istMittelgroesse(groesse) ? empfaenger : unterschied(groesse, zeile));
}

function unterschied(
  groesse: "freiCent" | "nichtAbgerufenCent" | "nichtAusgezahltCent",
  { ansatzCent, bewilligtCent, abgerufenCent, ausgezahltCent }: Haushaltszeile,
): Teilbetrag[] {
  const paare = {
    freiCent: ["Ansatz", ansatzCent ?? 0, "Bewilligt", bewilligtCent],
    nichtAbgerufenCent: ["Bewilligt", bewilligtCent, "Abgerufen", abgerufenCent],
    nichtAusgezahltCent: ["Abgerufen", abgerufenCent, "Ausgezahlt", ausgezahltCent],
  } as const;
  const [von, cent, ab, minusCent] = paare[groesse];
  return [
    { text: von, cent },
    { text: ab, cent: -minusCent },
  ];
}

function ausAnsaetzen(
  titel: string,
  jahr: number,
  { baustein }: Haushaltszeile,
  ansaetze: readonly Landesansatz[],
): Herleitung {
  const posten: Ansatzposten = baustein === null ? "programm" : postenDesBausteins(baustein);
  const eigener = geltenderAnsatz(ansaetze, jahr, posten);
  const teile = eigener
    ? [eigener]
    : alleBausteine.flatMap((b) => geltenderAnsatz(ansaetze, jahr, postenDesBausteins(b)) ?? []);
  const herleitung = herleitungAusTeilen(
    titel,
    haushaltsbegriffe.ansatzCent,
    teile.map((ansatz) => ({
      text: `${ansatzpostenNamen[ansatz.posten]}, Fassung ${ansatz.fassung}`,
      cent: ansatz.cent,
    })),
  );
  const quellen = teile.filter(({ cent }) => cent !== 0);
  return {
    ...herleitung,
    schritte: herleitung.schritte.map((schritt, i) => ({
      ...schritt,
      quelle: quellen[i]?.quelle ?? null,
      annahme: quellen[i]?.annahme ?? false,
    })),
  };
}
