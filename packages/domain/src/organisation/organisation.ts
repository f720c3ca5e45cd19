import { z } from "../grundlagen/zod.ts";
import { OrganisationId } from "../grundlagen/ids.ts";

export const OrganisationArt = z.enum([
  "kreis",
  "staedteregion",
  "kreisfreie_stadt",
  "kreisangehoerige_kommune",
  "traeger",
  "bezirksregierung",
  "ministerium",
  "landesrechnungshof",
]);
export type OrganisationArt = z.infer<typeof OrganisationArt>;

export const Gemeindestatus = z.enum(["grosse_kreisangehoerige_stadt", "mittlere_kreisangehoerige_stadt"]);
export type Gemeindestatus = z.infer<typeof Gemeindestatus>;

export const Organisation = z.strictObject({
  id: OrganisationId,
  art: OrganisationArt,
  name: z.string(),
  kurzname: z.string(),
  /** Amtlicher Gemeindeschlüssel: 5 digits for a Kreis or kreisfreie Stadt, 8 for a Gemeinde inside a Kreis. */
  ags: z.string().nullable(),
  kreisId: OrganisationId.nullable(),
  regierungsbezirk: z.string().nullable(),
  einwohner: z.int().nullable(),
  status: Gemeindestatus.nullable(),
  kachel: z.strictObject({ zeile: z.int(), spalte: z.int() }).nullable(),
  demodaten: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;

export const organisationArtNamen = {
  kreis: "Kreis",
  staedteregion: "Städteregion",
  kreisfreie_stadt: "Kreisfreie Stadt",
  kreisangehoerige_kommune: "Kreisangehörige Kommune",
  traeger: "Träger der Freien Wohlfahrtspflege",
  bezirksregierung: "Bezirksregierung",
  ministerium: "Ministerium",
  landesrechnungshof: "Landesrechnungshof",
} as const satisfies Record<OrganisationArt, string>;

export const ZuwendungsempfaengerArt = OrganisationArt.extract(["kreis", "staedteregion", "kreisfreie_stadt"]);
export type ZuwendungsempfaengerArt = z.infer<typeof ZuwendungsempfaengerArt>;

/** The 54 that receive Baustein 1 and 2 directly (TIntG § 9). */
export const istZuwendungsempfaenger = (art: OrganisationArt): art is ZuwendungsempfaengerArt =>
  ZuwendungsempfaengerArt.safeParse(art).success;

/** Who can receive something directly: the 54, and for Baustein 3 a kreisangehörige Kommune. */
export const FoerderempfaengerArt = OrganisationArt.extract([
  "kreis",
  "staedteregion",
  "kreisfreie_stadt",
  "kreisangehoerige_kommune",
]);
export type FoerderempfaengerArt = z.infer<typeof FoerderempfaengerArt>;

/** A Kommune of whatever kind: it has a council and an audit unit of its own. */
export const istKommune = (art: OrganisationArt): art is FoerderempfaengerArt =>
  FoerderempfaengerArt.safeParse(art).success;

/** The state's offices work on what bodies prove and prove nothing themselves. */
export const istLandesstelle = (art: OrganisationArt): boolean =>
  art === "bezirksregierung" || art === "ministerium" || art === "landesrechnungshof";

export const istGemeindeschluesselVon = (kreisAgs: string, gemeindeAgs: string): boolean =>
  /^\d{5}$/.test(kreisAgs) && /^\d{8}$/.test(gemeindeAgs) && gemeindeAgs.startsWith(kreisAgs);
