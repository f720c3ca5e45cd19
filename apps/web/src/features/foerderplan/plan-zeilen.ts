import { satzDerFunktion, type Foerderkonditionen, type Kondition } from "@kim/domain/kondition";
import { euro, vzae } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { planFunktionNamen } from "./plan-namen.ts";

export type Foerderplan = Outputs["foerderplan"]["get"];
/** `cent` null means it cannot be computed yet; `rechnung` says why or how, one summand per line. */
export type PlanZeile = { position: string; cent: number | null; rechnung: string; annahme: boolean; summe: boolean };

type Planstelle = Pick<Foerderplan["eingabe"]["stellen"][number], "baustein" | "funktion" | "vzae_hundertstel">;
type Plan = Pick<Foerderplan, "plan" | "angaben"> & {
  eingabe: { stellen: readonly Planstelle[] };
  konditionen: Foerderkonditionen;
};

/** The plan by kind of expense: what is granted, and what the Kommune pays on top. */
export function planZeilen(lage: Plan): PlanZeile[] {
  const { plan, angaben } = lage;
  return [
    personalzeile("Baustein 1: Personal", lage, 1, plan.baustein1_personal_cent),
    arbeitsplatzzeile(lage),
    massnahmenzeile(lage),
    summe("Baustein 1: Sachausgaben", plan.baustein1_sachausgaben_cent, "Arbeitsplätze + Maßnahmen"),
    personalzeile("Baustein 2: Case Management", lage, 2, plan.baustein2_cent),
    personalzeile("Baustein 3: Ausländer- und Einbürgerungsbehörden", lage, 3, plan.baustein3_cent),
    summe("Personal alle Bausteine", plan.personal_alle_bausteine_cent, "Personal der Bausteine 1, 2 und 3"),
    summe("Gesamtförderung", plan.foerderung_gesamt_cent, "Personal alle Bausteine + Sachausgaben"),
    zeile(
      "Personalkosten Ist",
      angaben.personalkostenIstCent,
      angaben.personalkostenIstCent === null ? "Noch nicht eingetragen" : "Wie eingetragen",
    ),
    summe(
      "Mehrkosten der Kommune",
      plan.mehrkosten_der_kommune_cent,
      plan.mehrkosten_der_kommune_cent === null
        ? "Dafür fehlen die Personalkosten Ist"
        : "Personalkosten Ist − Personal inkl. Arbeitsplatz",
    ),
  ];
}

/** The same grant as council papers cut it: workplaces counted as staff (regeln.md T8). */
export function personalInklArbeitsplatzZeilen(lage: Plan): PlanZeile[] {
  const { plan } = lage;
  return [
    zeile("Personal alle Bausteine", plan.personal_alle_bausteine_cent, "Personal der Bausteine 1, 2 und 3"),
    arbeitsplatzzeile(lage),
    summe(
      "Personal inkl. Arbeitsplatz",
      plan.personal_inkl_arbeitsplaetze_cent,
      "Personal alle Bausteine + Arbeitsplätze",
    ),
    massnahmenzeile(lage),
    summe("Gesamtförderung", plan.foerderung_gesamt_cent, "Personal inkl. Arbeitsplatz + Maßnahmen"),
  ];
}

function personalzeile(position: string, { eingabe, konditionen }: Plan, baustein: number, cent: number): PlanZeile {
  const stellen = eingabe.stellen.filter((stelle) => stelle.baustein === baustein);
  if (stellen.length === 0) return zeile(position, cent, "Keine Stelle in diesem Jahr");
  const satz = (stelle: Planstelle): Kondition => satzDerFunktion(konditionen, stelle.funktion);
  const rechnung = stellen
    .map(
      (stelle) =>
        `${vzae(stelle.vzae_hundertstel)} VZÄ ${planFunktionNamen[stelle.funktion]} × ${euro(satz(stelle).cent)}`,
    )
    .join("\n+ ");
  return { ...zeile(position, cent, rechnung), annahme: stellen.some((stelle) => satz(stelle).annahme) };
}

function arbeitsplatzzeile({ plan, konditionen: { arbeitsplatz } }: Plan): PlanZeile {
  const rechnung = `${vzae(plan.baustein1_stellen_hundertstel)} VZÄ × ${euro(arbeitsplatz.cent)}`;
  return {
    ...zeile("Baustein 1: Arbeitsplätze", plan.baustein1_arbeitsplaetze_cent, rechnung),
    annahme: arbeitsplatz.annahme,
  };
}

function massnahmenzeile({ plan, angaben, konditionen: { massnahmenHoechstbetrag: hoechstens } }: Plan): PlanZeile {
  const anerkannt = plan.baustein1_sachausgaben_cent - plan.baustein1_arbeitsplaetze_cent;
  const eingetragen =
    angaben.version === 0
      ? "Noch nicht eingetragen"
      : anerkannt < angaben.massnahmenPlanCent
        ? `Eingetragen ${euro(angaben.massnahmenPlanCent)}`
        : "Wie eingetragen";
  const rechnung = `${eingetragen}, Höchstbetrag ${euro(hoechstens.cent)}`;
  return { ...zeile("Baustein 1: Maßnahmen", anerkannt, rechnung), annahme: hoechstens.annahme };
}

const zeile = (position: string, cent: number | null, rechnung: string): PlanZeile => ({
  position,
  cent,
  rechnung,
  annahme: false,
  summe: false,
});
const summe = (position: string, cent: number | null, rechnung: string): PlanZeile => ({
  ...zeile(position, cent, rechnung),
  summe: true,
});
