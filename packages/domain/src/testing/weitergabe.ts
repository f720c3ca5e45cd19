import { decideWeiterleitung, type WeiterleitungLage } from "../weiterleitung/angebot/weiterleitung-angebot.ts";
import type { WeiterleitungAngebot } from "../weiterleitung/vertrag/weiterleitung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { anOrganisation, aStelle, aWeiterleitung, neueWeiterleitungId, ohneKette } from "./factories.ts";

export const kreis = anOrganisation();
export const mitte = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id, name: "Ahlen" });
export const nachbar = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id, name: "Beckum" });
export const traeger = anOrganisation({ art: "traeger" });
export const stelle = aStelle({ organisationId: kreis.id });
/** The whole post over 2022 for 36,500.00 EUR, to be proved by March. */
export const herkunft = aWeiterleitung(stelle, {
  geberId: kreis.id,
  empfaengerId: mitte.id,
  betragCent: 3_650_000,
  weiterleitungErlaubt: true,
});

/** Ahlen, which holds the post from its Kreis, offers half of it to Beckum, unless told otherwise. */
export const biete = (angaben: Partial<WeiterleitungAngebot> = {}, lage: Partial<WeiterleitungLage> = {}) =>
  decideWeiterleitung({
    ...ohneKette,
    geber: mitte,
    empfaenger: nachbar,
    stelle,
    herkunft,
    bestehende: [],
    besetzungen: [],
    kontingente: null,
    ...lage,
    angebot: {
      id: neueWeiterleitungId(),
      stelleId: stelle.id,
      herkunftId: herkunft.id,
      empfaengerId: nachbar.id,
      form: "vertrag",
      bemessung: "pauschale",
      hoechstbetragJeVzaeCent: null,
      aufstockungCent: 0,
      auflagen: "",
      weiterleitungErlaubt: false,
      vzaeHundertstel: 50,
      betragCent: 1_000_000,
      beginn: plainDate("2022-01-01"),
      ende: plainDate("2022-12-31"),
      zweck: "Beratung",
      nachweisFaelligAm: plainDate("2023-02-28"),
      begruendung: "Beckum hat eine eigene Unterkunft in der Innenstadt.",
      jmdMbeErklaerung: true,
      ...angaben,
    },
  });

/** Half of the post already passed on by Ahlen. */
export const unter = (angaben: Parameters<typeof aWeiterleitung>[1] = {}) =>
  aWeiterleitung(stelle, {
    geberId: mitte.id,
    herkunftId: herkunft.id,
    ebene: 2,
    vzaeHundertstel: 50,
    betragCent: 1_000_000,
    ...angaben,
  });
