import type { FoerderplanEingabe } from "./foerderplan-eingabe.ts";
import { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { jahresbeginn } from "../grundlagen/plain-date.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { bausteinDer } from "../stelle/stelle.ts";

// A plan names no body and no posts; these stand for them inside the computation and leave it nowhere.
const kennung = (nummer: number) => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`;
const organisationId = OrganisationId.parse(kennung(0));

/** The situation a plan describes: its posts over the whole year, nothing granted, nothing spent. */
export function planlage(eingabe: FoerderplanEingabe, konditionen: Foerderkonditionen): Rechnungslage {
  return {
    jahr: eingabe.foerderjahr,
    organisation: {
      id: organisationId,
      name: "Plan",
      kurzname: "Plan",
      ags: eingabe.ags,
      art: eingabe.art_der_kommune,
    },
    konditionen,
    kontingente: [],
    stellen: eingabe.stellen.map((stelle, i) => {
      // Both authorities have one rate, so a post of both counts like one of either.
      const funktion =
        stelle.funktion === "auslaender_und_einbuergerungsbehoerde" ? "auslaenderbehoerde" : stelle.funktion;
      return {
        id: StelleId.parse(kennung(i + 1)),
        organisationId,
        bezeichnung: kennung(i + 1),
        funktion,
        baustein: bausteinDer(funktion),
        vzaeHundertstel: stelle.vzae_hundertstel,
        anbindung: "andere",
        anbindungBegruendung: null,
        beginn: jahresbeginn(eingabe.foerderjahr),
        ende: null,
        version: 1,
      };
    }),
    besetzungen: [],
    weiterleitungen: [],
    bescheide: [],
    abrufe: [],
    auszahlungen: [],
    ausgaben: [],
    einnahmen: [],
    massnahmenPlanCent: eingabe.massnahmen_cent ?? 0,
    heute: jahresbeginn(eingabe.foerderjahr),
  };
}
