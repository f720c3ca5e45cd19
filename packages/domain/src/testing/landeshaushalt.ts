import type { Rueckflusslage } from "../landeshaushalt/rueckfluss.ts";
import { LandesansatzId, type Landesansatz } from "../landeshaushalt/landesansatz.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueOrganisationId } from "./factories.ts";

/** The programme's of 2022, as a source tells it. */
export const einAnsatz = (angaben: Partial<Landesansatz> = {}): Landesansatz => ({
  id: LandesansatzId.parse(neueOrganisationId()),
  jahr: 2022,
  posten: "programm",
  fassung: 1,
  cent: 75_000_000_00,
  quelle: "Handlungskonzept Düsseldorf",
  annahme: false,
  grund: null,
  am: "2026-01-01T00:00:00.000Z",
  vonName: "Recherche",
  ...angaben,
});

/** Of a recipient whose proof is due in the middle of 2026. */
export const eineRueckflusslage = (angaben: Partial<Rueckflusslage> = {}): Rueckflusslage => ({
  organisationId: neueOrganisationId(),
  jahr: 2025,
  baustein: 2,
  lautRechnungCent: 1_000_00,
  faelligAm: plainDate("2026-06-30"),
  nachweis: null,
  forderungen: [],
  ...angaben,
});
