import { uuidOf } from "../../src/scope/ids.ts";
import { gebiete, organisationIdOf, type OrganisationZeile } from "../grundstock/organisationen.ts";
import { zufall } from "../grundstock/zufall.ts";

const verbaende = [
  ["awo", "AWO", "Arbeiterwohlfahrt"],
  ["caritas", "Caritas", "Caritasverband"],
  ["diakonie", "Diakonie", "Diakonisches Werk"],
  ["drk", "DRK", "Deutsches Rotes Kreuz"],
  ["paritaet", "Paritätischer", "Der Paritätische"],
] as const;

/** Keys of the invented Träger of one recipient, two or three of the five associations. */
export function traegerVon({ ags }: OrganisationZeile): string[] {
  const z = zufall(samen("traeger", ags ?? ""));
  const erster = z.ganz(0, verbaende.length - 1);
  return Array.from(
    { length: z.ganz(2, 3) },
    (_, i) => `${verbaende[(erster + 2 * i) % verbaende.length]?.[0]}-${ags}`,
  );
}

/** The register's rows for those keys. */
export const traegerzeilen = (schluessel: readonly string[]): OrganisationZeile[] =>
  schluessel.flatMap((key) => {
    const [kuerzel, ags] = key.split("-");
    const verband = verbaende.find(([k]) => k === kuerzel);
    const ort = gebiete.find((g) => g.ags === ags)?.kurzname ?? "";
    if (!verband) return [];
    const [, kurz, lang] = verband;
    return [
      {
        id: organisationIdOf(key),
        art: "traeger" as const,
        name: `${lang} ${ort}`,
        kurzname: `${kurz} ${ort}`,
        demodaten: true,
      },
    ];
  });

/** The larger Kommunen of a Kreis, by key, the largest first. */
export const kommunenVon = ({ id }: OrganisationZeile): string[] =>
  gebiete
    .filter((g) => g.kreisId === id)
    .toSorted((a, b) => (b.einwohner ?? 0) - (a.einwohner ?? 0))
    .flatMap(({ ags }) => ags ?? []);

/** A seed of its own for every body and matter: a change in one leaves the others as they are. */
export const samen = (...worte: (string | number)[]): number =>
  Number.parseInt(uuidOf("demo", demosamen, ...worte).slice(0, 8), 16);

/** The one seed of the whole demo. */
const demosamen = 2021;
