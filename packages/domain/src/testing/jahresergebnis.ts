import { Jahresergebnis } from "../jahr/jahresergebnis-schema.ts";
import { berechneJahresergebnis, type JahresergebnisLage } from "../jahr/jahresergebnis.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { foerderkonditionen, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { anOrganisation } from "./factories.ts";

const organisation = anOrganisation({ kurzname: "Leverkusen" });
const personal = { methode: "tagesgenau", quelle: "Probe", annahme: false } as const;
export const tagesgenau = (konditionen: Foerderkonditionen | undefined): Foerderkonditionen | null =>
  konditionen
    ? {
        ...konditionen,
        vakanz: {
          zuwendung: { ...konditionen.vakanz.zuwendung, personal },
          fachbezogene_pauschale: { ...konditionen.vakanz.fachbezogene_pauschale, personal },
        },
      }
    : null;

/** While the year runs and nothing is booked, what is occupied is expected to be eligible. */
export const lage = ({ jahr = 2022, ...angaben }: Partial<JahresergebnisLage>): JahresergebnisLage => ({
  jahr,
  heute: plainDate(`${jahr}-12-31`),
  konditionen: tagesgenau(foerderkonditionen(jahr)),
  organisation,
  kontingente: [{ jahr: 2022, baustein: 2, vzaeHundertstel: 500 }],
  stellen: [],
  besetzungen: [],
  weiterleitungen: [],
  bescheide: [],
  abrufe: [],
  auszahlungen: [],
  ausgaben: [],
  einnahmen: [],
  massnahmenPlanCent: 0,
  ...angaben,
});
export const ergebnisVon = (angaben: Partial<JahresergebnisLage>) => {
  const decision = berechneJahresergebnis(lage(angaben));
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return Jahresergebnis.parse(decision.event);
};
