import { malGeteilt, summe, type Cent, type Hundertstel } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { mindestanteil, assistenzHoechstens, koordinationHoechstens } from "../stelle/stellenregeln.ts";
import type { Landeshinweis, Landesmangel, Zeilenbefund } from "./landesbefund.ts";
import type { Landesschluessel } from "./landesinhalt.ts";
import { berechneSchluessel } from "./landesschluessel.ts";
import { funktionDesGegenstands, type Verteilgegenstand, type Verteilungsempfaenger } from "./landesverteilung.ts";

/**
 * What is known of a recipient beside its share. `besetztHundertstel` is of the day; both figures of money are those of
 * the stored Jahresrechnung of the year before (`rechnungsstand`), null where none is stored. Of Baustein 1 the three
 * are null: they are kept for the Baustein as a whole.
 */
export type Verteilungslage = Verteilungsempfaenger & {
  kreisName: string | null;
  besetztHundertstel: Hundertstel | null;
  foerderfaehigCent: Cent | null;
  mehrkostenCent: Cent | null;
};

/** One recipient, last year beside the proposal; what falls away is never negative. */
export type Vorschauzeile = {
  organisationId: OrganisationId;
  name: string;
  kreisName: string | null;
  vorjahrHundertstel: Hundertstel;
  hundertstel: Hundertstel;
  differenzHundertstel: number;
  /** Share × rate of the year; the Bescheid may grant less. */
  cent: Cent;
  besetztHundertstel: Hundertstel | null;
  /** Of what is cut, the part that nobody holds. */
  gestricheneVakanzHundertstel: Hundertstel | null;
  /** Occupied beyond the share: posts that would be paid by the body alone, at the rate. */
  ueberHundertstel: Hundertstel | null;
  ueberCent: Cent | null;
  foerderfaehigCent: Cent | null;
  mehrkostenCent: Cent | null;
};

/** Null where no line has a figure. */
export type Vorschausumme = Omit<Vorschauzeile, "organisationId" | "name" | "kreisName">;

export type Landesvorschau = {
  zeilen: Vorschauzeile[];
  summe: Vorschausumme;
  maengel: Landesmangel[];
  hinweise: Landeshinweis[];
  befunde: Zeilenbefund[];
};

/** What one scenario gives, held against the year before; `satzCent` per full post and year. */
export function landesvorschau({
  gegenstand,
  schluessel,
  empfaenger,
  satzCent,
}: {
  gegenstand: Verteilgegenstand;
  schluessel: Landesschluessel;
  empfaenger: readonly Verteilungslage[];
  satzCent: Cent;
}): Landesvorschau {
  const passend = schluesselPasst(gegenstand, schluessel);
  const ergebnis = berechneSchluessel(schluessel, empfaenger);
  const zeilen = empfaenger
    .map((lage) => vorschauzeile(lage, ergebnis.anteile.get(lage.organisationId) ?? 0, satzCent))
    .filter((zeile) => zeile.hundertstel > 0 || zeile.vorjahrHundertstel > 0 || (zeile.besetztHundertstel ?? 0) > 0);
  const maengel = [...(passend ? [passend] : []), ...ergebnis.maengel];
  const grenzen = empfaenger.map((e) => anteilsgrenze(gegenstand, e, ergebnis.anteile.get(e.organisationId) ?? 0));
  const zuKleinOderGross = grenzen.flatMap((grenze) => grenze?.mangel ?? []);
  const leer = maengel.length === 0 && ergebnis.anteile.size === 0;
  return {
    zeilen,
    summe: vorschausumme(zeilen),
    maengel: [...maengel, ...zuKleinOderGross, ...(leer ? [{ reason: "landesverteilung-leer" } as const] : [])],
    hinweise: [...ergebnis.hinweise, ...grenzen.flatMap((grenze) => grenze?.hinweis ?? [])],
    befunde: ergebnis.befunde,
  };
}

/** Clusters are those of Case Management, halves by authority those of Baustein 3. */
export const schluesselMoeglich = (gegenstand: Verteilgegenstand, art: Landesschluessel["art"]): boolean =>
  art === "cluster" ? gegenstand === "case_management" : art !== "halbe_stellen" || gegenstand === "baustein3";

const schluesselPasst = (gegenstand: Verteilgegenstand, { art }: Landesschluessel): Landesmangel | undefined =>
  schluesselMoeglich(gegenstand, art)
    ? undefined
    : { reason: "landesschluessel-passt-nicht", schluessel: art, gegenstand };

function vorschauzeile(lage: Verteilungslage, hundertstel: Hundertstel, satzCent: Cent): Vorschauzeile {
  const { organisationId, name, kreisName, vorjahrHundertstel, besetztHundertstel } = lage;
  const gekuerzt = Math.max(0, vorjahrHundertstel - hundertstel);
  const ueber = besetztHundertstel === null ? null : Math.max(0, besetztHundertstel - hundertstel);
  return {
    organisationId,
    name,
    kreisName,
    vorjahrHundertstel,
    hundertstel,
    differenzHundertstel: hundertstel - vorjahrHundertstel,
    cent: malGeteilt(satzCent, hundertstel, 100),
    besetztHundertstel,
    gestricheneVakanzHundertstel:
      besetztHundertstel === null ? null : Math.min(gekuerzt, Math.max(0, vorjahrHundertstel - besetztHundertstel)),
    ueberHundertstel: ueber,
    ueberCent: ueber === null ? null : malGeteilt(satzCent, ueber, 100),
    foerderfaehigCent: lage.foerderfaehigCent,
    mehrkostenCent: lage.mehrkostenCent,
  };
}

const summiert = [
  "vorjahrHundertstel",
  "hundertstel",
  "differenzHundertstel",
  "cent",
  "besetztHundertstel",
  "gestricheneVakanzHundertstel",
  "ueberHundertstel",
  "ueberCent",
  "foerderfaehigCent",
  "mehrkostenCent",
] as const satisfies readonly (keyof Vorschausumme)[];

const vorschausumme = (zeilen: readonly Vorschauzeile[]): Vorschausumme =>
  Object.fromEntries(
    summiert.map((feld) => {
      const bekannte = zeilen.flatMap((zeile) => zeile[feld] ?? []);
      return [feld, bekannte.length === 0 && zeilen.length > 0 ? null : summe(bekannte)];
    }),
  ) as Vorschausumme;

/** R1, R2: no part below half a post. R3: the most posts of Baustein 1; extra posts (R6) may lift coordination. */
function anteilsgrenze(
  gegenstand: Verteilgegenstand,
  { name: empfaenger, art }: Verteilungsempfaenger,
  hundertstel: Hundertstel,
): { mangel?: Landesmangel; hinweis?: Landeshinweis } | undefined {
  if (hundertstel === 0) return undefined;
  const minimum = mindestanteil(funktionDesGegenstands(gegenstand));
  if (minimum && hundertstel < minimum.mindestensHundertstel)
    return { mangel: { reason: "landesanteil-zu-klein", empfaenger, hundertstel, ...minimum } };
  const ueber = (hoechstensHundertstel: Hundertstel) =>
    ({ regel: "R3", empfaenger, hundertstel, hoechstensHundertstel }) as const;
  if (gegenstand === "assistenz" && hundertstel > assistenzHoechstens)
    return { mangel: { reason: "landesanteil-zu-gross", ...ueber(assistenzHoechstens) } };
  if (gegenstand === "koordination" && istZuwendungsempfaenger(art) && hundertstel > koordinationHoechstens[art])
    return { hinweis: { reason: "ueber-der-hoechstzahl", ...ueber(koordinationHoechstens[art]) } };
  return undefined;
}
