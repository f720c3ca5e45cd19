import { herleitungDerIstkosten, herleitungDesAbgleichs, kostenabgleich } from "@kim/domain/foerderplan";
import {
  herleitungDerSumme,
  jahresmittelHundertstel,
  type Herleitung,
  type Jahresrechnung,
  type Kategorie,
  type Rechnungszeile,
} from "@kim/domain/jahresrechnung";
import type { Foerderkonditionen } from "@kim/domain/kondition";
import { Funktion, funktionNamen } from "@kim/domain/stelle";
import { euro, vzae } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

export type Foerderplan = Outputs["foerderplan"]["get"];
/**
 * `cent` null means it cannot be computed yet; `rechnung` says why or how, one summand per line.
 */
export type PlanZeile = {
  position: string;
  cent: number | null;
  rechnung: string;
  annahme: boolean;
  summe: boolean;
  herleite: () => Herleitung;
};

type Plan = Pick<Foerderplan, "plan" | "angaben"> & {
  rechnung: Pick<Jahresrechnung, "jahr" | "zeilen">;
  konditionen: Pick<Foerderkonditionen, "massnahmenHoechstbetrag">;
};

const zeilenMit = (
  { rechnung }: Plan,
  kategorien: readonly Kategorie[],
  bausteine: readonly number[] = [1, 2, 3],
): Rechnungszeile[] =>
  rechnung.zeilen.filter((z) => kategorien.includes(z.kategorie) && bausteine.includes(z.baustein));

/**
 * The plan by kind of expense: what is granted, and what the Kommune pays on top. Who receives Baustein 3 alone has
 * `nurBaustein3`.
 */
export function planZeilen(lage: Plan, nurBaustein3 = false): PlanZeile[] {
  const {
    plan,
    angaben,
    rechnung: { jahr },
  } = lage;
  const foerderungCent = plan.personal_inkl_arbeitsplaetze_cent;
  const istCent = angaben.personalkostenIstCent ?? foerderungCent;
  const { minderCent } = kostenabgleich(istCent, foerderungCent);
  const foerderung = nurBaustein3 ? "Gesamtförderung" : "Personal inkl. Arbeitsplatz";
  return [
    ...(nurBaustein3 ? [] : zeilenDerBausteine1Und2(lage)),
    personalzeile("Baustein 3: Ausländer- und Einbürgerungsbehörden", lage, 3, plan.baustein3_cent),
    ...(nurBaustein3
      ? []
      : [
          summe(
            "Personal alle Bausteine",
            plan.personal_alle_bausteine_cent,
            "Personal der Bausteine 1, 2 und 3",
            zeilenMit(lage, ["personal"]),
          ),
        ]),
    summe(
      "Gesamtförderung",
      plan.foerderung_gesamt_cent,
      nurBaustein3 ? "Baustein 3" : "Personal alle Bausteine + Sachausgaben",
      lage.rechnung.zeilen,
    ),
    {
      position: "Personalkosten Ist",
      cent: angaben.personalkostenIstCent,
      rechnung: angaben.personalkostenIstCent === null ? "Noch nicht eingetragen" : "Wie eingetragen",
      annahme: false,
      summe: false,
      herleite: () => herleitungDerIstkosten(jahr, istCent),
    },
    {
      position: "Mehrkosten der Kommune",
      cent: plan.mehrkosten_der_kommune_cent,
      rechnung:
        plan.mehrkosten_der_kommune_cent === null
          ? "Dafür fehlen die Personalkosten Ist"
          : `Personalkosten Ist − ${foerderung}, nie unter null`,
      annahme: false,
      summe: true,
      herleite: () => herleitungDesAbgleichs("planMehrkosten", jahr, istCent, foerderungCent),
    },
    ...(minderCent > 0
      ? [
          {
            position: "Minderkosten",
            cent: minderCent,
            rechnung: `${foerderung} − Personalkosten Ist`,
            annahme: false,
            summe: false,
            herleite: () => herleitungDesAbgleichs("planMinderkosten", jahr, istCent, foerderungCent),
          },
        ]
      : []),
  ];
}

function zeilenDerBausteine1Und2(lage: Plan): PlanZeile[] {
  const { plan } = lage;
  return [
    personalzeile("Baustein 1: Personal", lage, 1, plan.baustein1_personal_cent),
    arbeitsplatzzeile(lage),
    massnahmenzeile(lage),
    summe(
      "Baustein 1: Sachausgaben",
      plan.baustein1_sachausgaben_cent,
      "Arbeitsplätze + Maßnahmen",
      zeilenMit(lage, ["arbeitsplaetze", "massnahmen"]),
    ),
    personalzeile("Baustein 2: Case Management", lage, 2, plan.baustein2_cent),
  ];
}

/** The same grant as council papers cut it: workplaces counted as staff (regeln.md T8). */
export function personalInklArbeitsplatzZeilen(lage: Plan): PlanZeile[] {
  const { plan } = lage;
  return [
    zeile(
      "Personal alle Bausteine",
      plan.personal_alle_bausteine_cent,
      "Personal der Bausteine 1, 2 und 3",
      zeilenMit(lage, ["personal"]),
    ),
    arbeitsplatzzeile(lage),
    summe(
      "Personal inkl. Arbeitsplatz",
      plan.personal_inkl_arbeitsplaetze_cent,
      "Personal alle Bausteine + Arbeitsplätze",
      zeilenMit(lage, ["personal", "arbeitsplaetze"]),
    ),
    massnahmenzeile(lage),
    summe(
      "Gesamtförderung",
      plan.foerderung_gesamt_cent,
      "Personal inkl. Arbeitsplatz + Maßnahmen",
      lage.rechnung.zeilen,
    ),
  ];
}

function personalzeile(position: string, lage: Plan, baustein: number, cent: number): PlanZeile {
  const teile = zeilenMit(lage, ["personal"], [baustein]).filter(({ grundlage }) => grundlage.art === "stelle");
  if (teile.length === 0) return zeile(position, cent, "Keine Stelle in diesem Jahr", teile);
  const summanden = Funktion.options.flatMap((funktion) => {
    const eigene = teile.filter((z) => z.stelle?.funktion === funktion);
    const [erste] = eigene;
    return erste?.grundlage.art === "stelle"
      ? [`${imMittel(eigene)} ${funktionNamen[funktion]} × ${euro(erste.grundlage.satz.cent)}`]
      : [];
  });
  return { ...zeile(position, cent, summanden.join("\n+ "), teile), annahme: teile.some(istAnnahme) };
}

const istAnnahme = ({ grundlage }: Rechnungszeile): boolean =>
  (grundlage.art === "stelle" || grundlage.art === "arbeitsplatz") && grundlage.satz.annahme;

const mittel = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** A post that begins or ends within the year counts with its days. */
const imMittel = (teile: readonly Rechnungszeile[]): string => {
  const hundertstel = jahresmittelHundertstel(teile);
  return Number.isInteger(hundertstel)
    ? `${vzae(hundertstel)} VZÄ`
    : `${mittel.format(hundertstel / 100)} VZÄ im Jahresmittel`;
};

function arbeitsplatzzeile(lage: Plan): PlanZeile {
  const teile = zeilenMit(lage, ["arbeitsplaetze"]).filter(({ grundlage }) => grundlage.art === "arbeitsplatz");
  const [erste] = teile;
  const satz = erste?.grundlage.art === "arbeitsplatz" ? erste.grundlage.satz : undefined;
  const rechnung = satz ? `${imMittel(teile)} × ${euro(satz.cent)}` : "Keine Stelle in diesem Jahr";
  return {
    ...zeile("Baustein 1: Arbeitsplätze", lage.plan.baustein1_arbeitsplaetze_cent, rechnung, teile),
    annahme: satz?.annahme ?? false,
  };
}

function massnahmenzeile(lage: Plan): PlanZeile {
  const {
    plan,
    angaben,
    konditionen: { massnahmenHoechstbetrag: hoechstens },
  } = lage;
  const anerkannt = plan.baustein1_sachausgaben_cent - plan.baustein1_arbeitsplaetze_cent;
  const eingetragen =
    angaben.version === 0
      ? "Noch nicht eingetragen"
      : anerkannt < angaben.massnahmenPlanCent
        ? `Eingetragen ${euro(angaben.massnahmenPlanCent)}`
        : "Wie eingetragen";
  const rechnung = `${eingetragen}, Höchstbetrag ${euro(hoechstens.cent)}`;
  const teile = zeilenMit(lage, ["massnahmen"]);
  return { ...zeile("Baustein 1: Maßnahmen", anerkannt, rechnung, teile), annahme: hoechstens.annahme };
}

/** `teile` are the lines of the Jahresrechnung whose plan adds up to it. */
const zeile = (position: string, cent: number, rechnung: string, teile: readonly Rechnungszeile[]): PlanZeile => ({
  position,
  cent,
  rechnung,
  annahme: false,
  summe: false,
  herleite: () => herleitungDerSumme(position, teile, "planCent"),
});
const summe = (...angaben: Parameters<typeof zeile>): PlanZeile => ({ ...zeile(...angaben), summe: true });
