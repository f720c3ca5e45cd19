import { OrganisationId, RegistermerkmalId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Registermerkmal } from "../organisation/registermerkmal.ts";

/** A proven fact of some Kommune since the programme's first year. */
export const einMerkmal = (angaben: Partial<Registermerkmal> & Pick<Registermerkmal, "art">): Registermerkmal => ({
  id: RegistermerkmalId.parse("00000000-0000-4000-8000-0000000000bb"),
  kommuneId: OrganisationId.parse("00000000-0000-4000-8000-0000000000aa"),
  von: plainDate("2020-01-01"),
  bis: null,
  quelle: "Satzung vom 12.12.2019",
  annahme: false,
  ...angaben,
});
