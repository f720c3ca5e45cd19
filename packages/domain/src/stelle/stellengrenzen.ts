import { istZuwendungsempfaenger, type ZuwendungsempfaengerArt } from "../organisation/organisation.ts";
import { jahresbeginn, jahresende, jahrVon, maxDate, minDate } from "../grundlagen/plain-date.ts";
import { darfEigeneStellen, type Empfaengerlage } from "./foerderempfaenger.ts";
import type { StelleRefusal } from "./stelle-refusal.ts";
import { stellenanteil, type Stelle } from "./stelle.ts";
import { assistenzHoechstens, koordinationHoechstens, mindestanteil } from "./stellenregeln.ts";
import { programmbeginn } from "../grundlagen/programmbeginn.ts";
import { hoechststand, liegtIn, type Anteil } from "../grundlagen/zeitraum.ts";

export type StellenUmfeld = Empfaengerlage & {
  /** All posts of the organisation; the one being decided is left out of the sums. */
  vorhandene: readonly Stellenumriss[];
  /** Granted extra coordination posts (R6) by year, in hundredths; none where left out. */
  zusatzHundertstel?: Readonly<Record<number, number>>;
};
/** What the limits read of a post. */
export type Stellenumriss = Pick<Stelle, "id" | "funktion" | "baustein" | "vzaeHundertstel" | "beginn" | "ende">;

/** R1 to R4, in this order; undefined when the post may be as it is asked for. */
export function stellengrenze(umfeld: StellenUmfeld, stelle: Stellenumriss): StelleRefusal | undefined {
  const { art } = umfeld;
  if (!darfEigeneStellen(umfeld)) return { reason: "keine-eigenen-stellen" };
  if (stelle.ende !== null && stelle.ende < stelle.beginn) return { reason: "ende-vor-beginn", feld: "ende" };
  // R15: Baustein 1 and 2 were funded otherwise before. R17: a post that stood before the programme is not additional.
  if (stelle.beginn < programmbeginn)
    return {
      reason: "vor-programmbeginn",
      regel: stelle.baustein === 3 ? "R17" : "R15",
      feld: "beginn",
      ab: programmbeginn,
    };
  if (istZuwendungsempfaenger(art))
    return mindestgroesse(stelle) ?? hoechstzahl(art, umfeld, stelle) ?? kontingentgrenze(umfeld, stelle);
  if (stelle.baustein !== 3) return { reason: "nur-baustein-3", feld: "funktion" };
  return kontingentgrenze(umfeld, stelle);
}

function mindestgroesse(stelle: Stellenumriss): StelleRefusal | undefined {
  const minimum = mindestanteil(stelle.funktion);
  if (!minimum || stelle.vzaeHundertstel >= minimum.mindestensHundertstel) return undefined;
  return { reason: "stellenanteil-zu-klein", feld: "vzaeHundertstel", ...minimum };
}

function hoechstzahl(
  art: ZuwendungsempfaengerArt,
  umfeld: StellenUmfeld,
  stelle: Stellenumriss,
): StelleRefusal | undefined {
  const { funktion } = stelle;
  if (funktion !== "koordination" && funktion !== "assistenz") return undefined;
  const zusatz = funktion === "koordination" ? (umfeld.zusatzHundertstel ?? {}) : {};
  const gleiche = umfeld.vorhandene.filter((andere) => andere.id !== stelle.id && andere.funktion === funktion);
  const bewilligt = Object.keys(zusatz).map(Number);
  for (const jahr of zuPruefendeJahre(stelle, bewilligt)) {
    const hoechstensHundertstel =
      (funktion === "koordination" ? koordinationHoechstens[art] : assistenzHoechstens) + (zusatz[jahr] ?? 0);
    // The last year stands for all that follow: nobody refused their extra posts yet.
    const letztes = jahr >= Math.max(jahrVon(stelle.beginn), ...bewilligt);
    const hoechster = hoechststand([...gleiche, stelle].map(stellenanteil), {
      von: maxDate(stelle.beginn, jahresbeginn(jahr)),
      bis: letztes ? stelle.ende : bisInnerhalb(stelle, jahr),
    });
    if (hoechster.hundertstel > hoechstensHundertstel)
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
  return undefined;
}

// R4: the Bescheid of the year is the ceiling of Baustein 2 and 3, for whoever receives them; Baustein 1 has R3.
function kontingentgrenze(
  { kontingente, vorhandene }: StellenUmfeld,
  stelle: Stellenumriss,
): StelleRefusal | undefined {
  const { baustein } = stelle;
  const bisher = vorhandene.find(({ id }) => id === stelle.id);
  // A Bescheid may grant less than stands: what takes no more than before is a step towards it, or has no part in it.
  if (baustein === 1 || (bisher && nimmtNichtMehr(stellenanteil(stelle), stellenanteil(bisher)))) return undefined;
  const desBausteins = kontingente.filter((k) => k.baustein === baustein);
  const anteile = [...vorhandene.filter((post) => post.id !== stelle.id && post.baustein === baustein), stelle].map(
    stellenanteil,
  );
  for (const jahr of zuPruefendeJahre(
    stelle,
    desBausteins.map((k) => k.jahr),
  )) {
    const kontingent = desBausteins.find((k) => k.jahr === jahr);
    if (!kontingent) return { reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein, jahr };
    const hoechster = hoechststand(anteile, {
      von: maxDate(stelle.beginn, jahresbeginn(jahr)),
      bis: bisInnerhalb(stelle, jahr),
    });
    if (hoechster.hundertstel > kontingent.vzaeHundertstel)
      return {
        reason: "kontingent-ueberschritten",
        regel: "R4",
        feld: "vzaeHundertstel",
        baustein,
        jahr,
        kontingentHundertstel: kontingent.vzaeHundertstel,
        summeHundertstel: hoechster.hundertstel,
      };
  }
  return undefined;
}

const nimmtNichtMehr = (neu: Anteil, bisher: Anteil): boolean =>
  neu.vzaeHundertstel <= bisher.vzaeHundertstel && liegtIn(neu, bisher);

const bisInnerhalb = (stelle: Stellenumriss, jahr: number) =>
  minDate(stelle.ende ?? jahresende(jahr), jahresende(jahr));

// R33: grants are made year by year, so years after the last grant are not yet anybody's to refuse.
function zuPruefendeJahre(stelle: Stellenumriss, bewilligt: readonly number[]): number[] {
  const erstes = jahrVon(stelle.beginn);
  const letztes = Math.min(stelle.ende === null ? Infinity : jahrVon(stelle.ende), Math.max(erstes, ...bewilligt));
  return Array.from({ length: letztes - erstes + 1 }, (_, i) => erstes + i);
}
