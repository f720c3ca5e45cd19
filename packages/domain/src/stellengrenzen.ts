import { istZuwendungsempfaenger, type OrganisationArt, type ZuwendungsempfaengerArt } from "./organisation.ts";
import { jahresbeginn, jahresende, jahrVon, maxDate, minDate } from "./plain-date.ts";
import type { StelleRefusal } from "./stelle-refusal.ts";
import { stellenanteil, type Kontingent, type Stelle } from "./stelle.ts";
import { assistenzHoechstens, koordinationHoechstens, mindestanteil } from "./stellenregeln.ts";
import { hoechststand } from "./zeitraum.ts";

export type StellenUmfeld = {
  art: OrganisationArt;
  kontingente: readonly Kontingent[];
  /** All posts of the organisation; the one being decided is left out of the sums. */
  vorhandene: readonly Stelle[];
};
type Umriss = Pick<Stelle, "id" | "funktion" | "baustein" | "vzaeHundertstel" | "beginn" | "ende">;

/** R1 to R4, in this order; undefined when the post may be as it is asked for. */
export function stellengrenze(umfeld: StellenUmfeld, stelle: Umriss): StelleRefusal | undefined {
  const { art } = umfeld;
  if (!istZuwendungsempfaenger(art)) return { reason: "keine-eigenen-stellen" };
  if (stelle.ende !== null && stelle.ende < stelle.beginn) return { reason: "ende-vor-beginn", feld: "ende" };
  return mindestgroesse(stelle) ?? hoechstzahl(art, umfeld.vorhandene, stelle) ?? kontingentgrenze(umfeld, stelle);
}

function mindestgroesse(stelle: Umriss): StelleRefusal | undefined {
  const minimum = mindestanteil(stelle.funktion);
  if (!minimum || stelle.vzaeHundertstel >= minimum.mindestensHundertstel) return undefined;
  return { reason: "stellenanteil-zu-klein", feld: "vzaeHundertstel", ...minimum };
}

function hoechstzahl(
  art: ZuwendungsempfaengerArt,
  vorhandene: readonly Stelle[],
  stelle: Umriss,
): StelleRefusal | undefined {
  const { funktion } = stelle;
  if (funktion !== "koordination" && funktion !== "assistenz") return undefined;
  const hoechstensHundertstel = funktion === "koordination" ? koordinationHoechstens[art] : assistenzHoechstens;
  const gleiche = vorhandene.filter((andere) => andere.id !== stelle.id && andere.funktion === funktion);
  const hoechster = hoechststand([...gleiche, stelle].map(stellenanteil), { von: stelle.beginn, bis: stelle.ende });
  if (hoechster.hundertstel <= hoechstensHundertstel) return undefined;
  return {
    reason: "hoechstzahl-ueberschritten",
    regel: "R3",
    feld: "vzaeHundertstel",
    funktion,
    hoechstensHundertstel,
    summeHundertstel: hoechster.hundertstel,
    am: hoechster.tag,
  };
}

function kontingentgrenze({ kontingente, vorhandene }: StellenUmfeld, stelle: Umriss): StelleRefusal | undefined {
  if (stelle.baustein !== 2) return undefined;
  const andere = vorhandene.filter((post) => post.id !== stelle.id && post.baustein === 2);
  const anteile = [...andere, stelle].map(stellenanteil);
  for (const jahr of zuPruefendeJahre(stelle, kontingente)) {
    const kontingent = kontingente.find((k) => k.baustein === 2 && k.jahr === jahr);
    if (!kontingent) return { reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein: 2, jahr };
    const hoechster = hoechststand(anteile, {
      von: maxDate(stelle.beginn, jahresbeginn(jahr)),
      bis: minDate(stelle.ende ?? jahresende(jahr), jahresende(jahr)),
    });
    if (hoechster.hundertstel > kontingent.vzaeHundertstel)
      return {
        reason: "kontingent-ueberschritten",
        regel: "R4",
        feld: "vzaeHundertstel",
        jahr,
        kontingentHundertstel: kontingent.vzaeHundertstel,
        summeHundertstel: hoechster.hundertstel,
      };
  }
  return undefined;
}

// R33: Kontingente are granted year by year, so years after the last grant are not yet anybody's to refuse.
function zuPruefendeJahre(stelle: Umriss, kontingente: readonly Kontingent[]): number[] {
  const erstes = jahrVon(stelle.beginn);
  const bewilligt = kontingente.filter((k) => k.baustein === 2).map((k) => k.jahr);
  const letztes = Math.min(stelle.ende === null ? Infinity : jahrVon(stelle.ende), Math.max(erstes, ...bewilligt));
  return Array.from({ length: letztes - erstes + 1 }, (_, i) => erstes + i);
}
