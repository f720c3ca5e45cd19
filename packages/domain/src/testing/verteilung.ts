import { OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { VerteilbareStelle } from "../verteilung/verteilung-stellen.ts";
import type { VerteilteKommune } from "../verteilung/verteilung-namen.ts";
import type { Verteilungslage } from "../verteilung/verteilung.ts";
import { VerteilungId, VerzichtAnlage, type VerteilungInhalt } from "../verteilung/verteilung-inhalt.ts";
import { neueOrganisationId, neueStelleId } from "./factories.ts";

export const aVerteilteKommune = (name: string, angaben: Partial<VerteilteKommune> = {}): VerteilteKommune => ({
  organisationId: neueOrganisationId(),
  name,
  ags: null,
  einwohner: null,
  ...angaben,
});

/**
 * Four of the Kreis Warendorf with their real keys: Beelen lies beside Sassenberg and Warendorf, Wadersloh farther
 * away.
 */
export const beelen = aVerteilteKommune("Beelen", { ags: "05570012", einwohner: 6_002 });
export const sassenberg = aVerteilteKommune("Sassenberg", { ags: "05570036", einwohner: 14_558 });
export const wadersloh = aVerteilteKommune("Wadersloh", { ags: "05570048", einwohner: 12_848 });
export const warendorf = aVerteilteKommune("Warendorf", { ags: "05570052", einwohner: 37_703 });

/** R23, regeln.md W6c: three towns of the Kreis Unna. */
export const unna = { a: aVerteilteKommune("Bergkamen"), b: aVerteilteKommune("Kamen"), c: aVerteilteKommune("Bönen") };

export const aVerteilbareStelle = (
  vzaeHundertstel = 100,
  angaben: Partial<VerteilbareStelle> = {},
): VerteilbareStelle => ({
  id: neueStelleId(),
  bezeichnung: "Case Management",
  vzaeHundertstel,
  beginn: plainDate("2025-01-01"),
  ende: null,
  besetzt: [],
  vergeben: [],
  ...angaben,
});

export const anInhalt = (angaben: Partial<VerteilungInhalt> = {}): VerteilungInhalt => ({
  gesamtHundertstel: 300,
  beginn: plainDate("2026-01-01"),
  ende: plainDate("2026-12-31"),
  nachweisFaelligAm: plainDate("2027-03-31"),
  zweck: "Case Management vor Ort",
  begruendung: "",
  jeVzaeCent: 57_000_00,
  schluessel: { art: "einwohner" },
  zusammenlegungen: [],
  zuteilungen: [],
  traeger: [],
  ...angaben,
});

export const eigene = (werte: readonly [VerteilteKommune, number][]): VerteilungInhalt["schluessel"] => ({
  art: "eigene",
  werte: werte.map(([{ organisationId }, gewicht]) => ({ organisationId, gewicht })),
});

export const aVerteilungslage = (angaben: Partial<Verteilungslage> = {}): Verteilungslage => ({
  inhalt: anInhalt(),
  kommunen: [beelen, sassenberg, warendorf],
  traeger: [],
  verzichte: [],
  funktion: "case_management",
  stellen: [aVerteilbareStelle(), aVerteilbareStelle(), aVerteilbareStelle()],
  ...angaben,
});

export const traegerId = OrganisationId.parse("00000000-0000-4000-9000-000000000001");

/** What is spread is what these two of three ask for. */
export const zuZweit = (
  beelens: number,
  warendorfs: number,
  angaben: Partial<VerteilungInhalt> = {},
): Verteilungslage =>
  aVerteilungslage({
    kommunen: [beelen, sassenberg, warendorf],
    inhalt: anInhalt({
      gesamtHundertstel: beelens + warendorfs,
      schluessel: eigene([
        [beelen, beelens],
        [warendorf, warendorfs],
      ]),
      ...angaben,
    }),
  });

const id = "00000000-0000-4000-8000-00000000000a";

/** Beelen gives this much of its share back to the Kreis. */
export const einVerzicht = (vzaeHundertstel: number, rest: Partial<VerzichtAnlage> = {}) =>
  VerzichtAnlage.parse({
    id,
    verteilungId: VerteilungId.parse(id),
    organisationId: beelen.organisationId,
    zugunstenId: null,
    vzaeHundertstel,
    grund: "Kein eigener Bedarf.",
    ...rest,
  });
