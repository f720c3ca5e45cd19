import { OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Indikator } from "../landesverteilung/landesinhalt.ts";
import type { Verteilungslage } from "../landesverteilung/landesvorschau.ts";
import type { Merkmal, Merkmalart } from "../organisation/registermerkmal.ts";

/** A recipient by the last digits of its Gemeindeschlüssel: 1 is "Stadt 1" with 05001. */
export const einEmpfaenger = (nummer: number, rest: Partial<Verteilungslage> = {}): Verteilungslage => ({
  organisationId: OrganisationId.parse(`00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`),
  name: `Stadt ${nummer}`,
  ags: `05${String(nummer).padStart(3, "0")}`,
  art: "kreisfreie_stadt",
  vorjahrHundertstel: 0,
  merkmale: [],
  kreisName: null,
  besetztHundertstel: 0,
  foerderfaehigCent: null,
  mehrkostenCent: null,
  ...rest,
});

export const mitMerkmal = (art: Merkmalart, { annahme = false, bis = null as string | null } = {}): Merkmal => ({
  art,
  von: plainDate("2020-01-01"),
  bis: bis === null ? null : plainDate(bis),
  annahme,
});

/** A column as somebody pastes it: values in their order, one a recipient. */
export const einIndikator = (
  name: string,
  werte: readonly (readonly [number, number | string])[],
  rest: Partial<Indikator> = {},
): Indikator => ({
  name,
  tabelle: werte.map(([nummer, wert]) => `05${String(nummer).padStart(3, "0")};${wert}`).join("\n"),
  quelle: "Statistik zum 31.12.2018",
  annahme: false,
  ...rest,
});
