import { monatNamen, summeNettoCent, tagartNamen, Tagart } from "../ausgabe/ausgabe-angaben.ts";
import type { Besetzung } from "../stelle/besetzung.ts";
import { alsDatum, alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import {
  aehnlichePseudonyme,
  auchGeschrieben,
  doppelfoerderungDurch,
  pseudonymHinweis,
} from "../ausgabe/doppelfoerderung.ts";
import { konditionenVon } from "../jahresrechnung/rechnungslage.ts";
import { summe } from "../grundlagen/geld.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { normalform, umschrift } from "../grundlagen/normalform.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { programmbeginn } from "../grundlagen/programmbeginn.ts";
import { fundImJahr, type Fund, type Pruefling, type Pruefung } from "./pruefregeln-lage.ts";
import { ueberschneidet } from "../grundlagen/zeitraum.ts";

const besetzungenImJahr = ({ lage }: Pruefling) =>
  lage.besetzungen.filter((b) => ueberschneidet(b, { von: jahresbeginn(lage.jahr), bis: jahresende(lage.jahr) }));
// Sorted by spelling first: comparing everybody with everybody takes longer than all figures of the year.
const beiDerOrganisation =
  (form: (name: string) => string) =>
  ({ organisationId, pseudonym }: Besetzung): string =>
    `${organisationId} ${form(pseudonym)}`;
const fund = (besetzung: Besetzung, satz: string): Fund => ({
  satz,
  betrifft: { art: "besetzung", id: besetzung.id, name: besetzung.pseudonym },
});

/** R14, once per person and first month that is too much. */
export const doppelteFoerderung: Pruefung = (pruefling) => {
  const { besetzungen, fremdfoerderungen } = pruefling.lage;
  const person = beiDerOrganisation(normalform);
  const jePerson = gruppiertNach(besetzungen, person);
  const funde = besetzungenImJahr(pruefling).flatMap((besetzung) => {
    const eigene = jePerson.get(person(besetzung)) ?? [];
    const grenze = doppelfoerderungDurch({ besetzung, besetzungen: eigene, fremdfoerderungen });
    if (grenze?.reason !== "doppelfoerderung") return [];
    const programme = grenze.anteile.map((a) => `${a.programm} ${alsVzae(a.hundertstel)}`).join(", ");
    return [
      fund(
        besetzung,
        `„${besetzung.pseudonym}“${auchGeschrieben(grenze.auch)} ist im ${monatNamen[grenze.monat - 1]} ${grenze.jahr} mit ${alsVzae(grenze.summeHundertstel)} gefördert: ${programme}.`,
      ),
    ];
  });
  return [...new Map(funde.map((f) => [f.satz, f])).values()];
};

/** R14: who may be one person under two spellings; said once for each. */
export const verwechselbarePersonen: Pruefung = (pruefling) => {
  const imJahr = besetzungenImJahr(pruefling);
  const klang = beiDerOrganisation(umschrift);
  const jeKlang = gruppiertNach(imJahr, klang);
  const funde = imJahr.flatMap((besetzung): Fund[] => {
    const gleichlautende = jeKlang.get(klang(besetzung)) ?? [];
    if (gleichlautende.every(({ pseudonym }) => pseudonym === besetzung.pseudonym)) return [];
    const aehnliche = aehnlichePseudonyme(besetzung.pseudonym, gleichlautende);
    return aehnliche.length > 0
      ? [{ ...fund(besetzung, pseudonymHinweis(besetzung.pseudonym, aehnliche)), nurHinweis: true }]
      : [];
  });
  return [...new Map(funde.map((f) => [f.satz, f])).values()];
};

/** R16. */
export const lehrkraefte: Pruefung = (pruefling) =>
  besetzungenImJahr(pruefling)
    .filter((b) => b.qualifikation === "lehrkraft_ki")
    .map((b) => fund(b, `„${b.pseudonym}“ ist Lehrkraft im Kommunalen Integrationszentrum.`));

/** R18. */
export const ohneFachqualifikation: Pruefung = (pruefling) => {
  const caseManagement = new Set(
    pruefling.teile.filter(({ stelle }) => stelle.baustein === 2).map(({ stelle }) => stelle.id),
  );
  return besetzungenImJahr(pruefling)
    .filter(
      (b) =>
        caseManagement.has(b.stelleId) && b.qualifikation !== "soziale_arbeit" && b.qualifikation !== "vergleichbar",
    )
    .map((b) =>
      fund(
        b,
        `„${b.pseudonym}“ arbeitet im Case Management ohne Abschluss in Sozialer Arbeit oder eine vergleichbare Qualifikation.`,
      ),
    );
};

/** R15 for money: nothing of Baustein 1 and 2 was spent before the programme. */
export const ausgabenVorProgrammbeginn: Pruefung = ({ lage }) => {
  const baustein3 = new Set(lage.stellen.filter((s) => s.baustein === 3).map((s) => s.id));
  return lage.ausgaben
    .filter((a) => a.datum < programmbeginn && !(a.stelleId && baustein3.has(a.stelleId)))
    .map((a) => ({
      satz: `„${a.bezeichnung}“ vom ${alsDatum(a.datum)} über ${alsEuro(a.betragCent)} liegt vor dem ${alsDatum(programmbeginn)}.`,
      betrifft: { art: "ausgabe" as const, id: a.id, name: a.bezeichnung },
    }));
};

/** R20. */
export const zuVieleTage: Pruefung = ({ lage }) =>
  Tagart.options.flatMap((tagArt) => {
    const tage = summe(lage.ausgaben.filter((a) => a.tagArt === tagArt).map((a) => a.tage ?? 0));
    const hoechstens = konditionenVon(lage, 1).prozessbegleitung[tagArt].tage;
    return tage > hoechstens
      ? [
          fundImJahr(
            `Erfasst sind ${tage} ${tagartNamen[tagArt]}; förderfähig sind höchstens ${hoechstens}.`,
            lage.jahr,
          ),
        ]
      : [];
  });

/** R21. */
export const produkteOhneBedarf: Pruefung = ({ lage }) =>
  lage.ausgaben
    .filter((a) => a.massnahmeArt === "produkt" && a.bedarfId === null)
    .map((a) => ({
      satz: `Dem Produkt „${a.bezeichnung}“ über ${alsEuro(summeNettoCent([a]))} liegt kein festgestellter Bedarf zugrunde.`,
      betrifft: { art: "ausgabe" as const, id: a.id, name: a.bezeichnung },
    }));
