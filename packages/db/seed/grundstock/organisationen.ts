import type { OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import { z } from "zod";
import { uuidOf } from "../../src/scope/ids.ts";
import type { organisation } from "../../src/schema/organisation.ts";
import gebietskoerperschaften from "./gebietskoerperschaften.json" with { type: "json" };

/**
 * The 54 recipients and the other 373 Kommunen. Names, keys and population: © Statistisches Bundesamt (Destatis),
 * Gemeindeverzeichnis, Gebietsstand 28.02.2026, Bevoelkerung 31.12.2024; the Staedteregion without the city of Aachen.
 */
const Gebietskoerperschaft = z.strictObject({
  art: z.enum(["kreis", "staedteregion", "kreisfreie_stadt", "kreisangehoerige_kommune"]),
  ags: z.string().regex(/^(\d{5}|\d{8})$/),
  name: z.string().min(1),
  kurzname: z.string().min(1),
  kreisAgs: z.string().nullable(),
  regierungsbezirk: z.enum(["Arnsberg", "Detmold", "Düsseldorf", "Köln", "Münster"]),
  einwohner: z.int().positive(),
  status: z.enum(["grosse_kreisangehoerige_stadt", "mittlere_kreisangehoerige_stadt"]).nullable(),
  kachel: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
});

export type OrganisationZeile = typeof organisation.$inferInsert & { id: OrganisationId; art: OrganisationArt };

/** The id of a body by its key (AGS, or the Kuerzel of a body without one). */
export const organisationIdOf = (schluessel: string) => uuidOf("organisation", schluessel) as OrganisationId;

export const gebiete: readonly OrganisationZeile[] = z
  .array(Gebietskoerperschaft)
  .parse(gebietskoerperschaften)
  .map(({ kreisAgs, kachel, ...rest }) => ({
    ...rest,
    id: organisationIdOf(rest.ags),
    kreisId: kreisAgs === null ? null : organisationIdOf(kreisAgs),
    kachelZeile: kachel?.[0] ?? null,
    kachelSpalte: kachel?.[1] ?? null,
    demodaten: false,
  }));

export const landesstellen: readonly OrganisationZeile[] = [
  {
    id: organisationIdOf("bezreg-arnsberg"),
    art: "bezirksregierung",
    name: "Bezirksregierung Arnsberg",
    kurzname: "Bezirksregierung",
    regierungsbezirk: "Arnsberg",
  },
  {
    id: organisationIdOf("ministerium"),
    art: "ministerium",
    name: "Für Integration zuständiges Ministerium des Landes Nordrhein-Westfalen",
    kurzname: "Ministerium",
  },
  {
    id: organisationIdOf("landesrechnungshof"),
    art: "landesrechnungshof",
    name: "Landesrechnungshof Nordrhein-Westfalen",
    kurzname: "Landesrechnungshof",
  },
];

const traegerNamen = {
  "awo-leverkusen": "Arbeiterwohlfahrt Leverkusen",
  "caritas-leverkusen": "Caritasverband Leverkusen",
  "diakonie-leverkusen": "Diakonie Leverkusen",
  "awo-duesseldorf": "AWO Düsseldorf",
  "caritas-duesseldorf": "Caritas Düsseldorf",
  "diakonie-duesseldorf": "Diakonie Düsseldorf",
  "drk-duesseldorf": "DRK Düsseldorf",
  "paritaet-duesseldorf": "Paritätischer Düsseldorf",
  "jg-duesseldorf": "Jüdische Gemeinde Düsseldorf",
  "wohlfahrt-warendorf": "Wohlfahrtsverband Warendorf",
} as const;

export type TraegerKuerzel = keyof typeof traegerNamen;

/** Welfare organisations of the examples. */
export const traeger: readonly OrganisationZeile[] = Object.entries(traegerNamen).map(([kuerzel, name]) => ({
  id: organisationIdOf(kuerzel),
  art: "traeger",
  name,
  kurzname: name,
  demodaten: true,
}));
