import {
  antragsverlaeufe,
  besetzungenZurueckgegebener,
  bewilligteKontingente,
  eigeneStellensummen,
  ergebnisfortgang,
  gehalteneStellensummen,
  listOhnePersonen,
  offeneKorrekturbitten,
  offeneVertraege,
  rechnungssumme,
  uebersichtsstellen,
  zeichnungslage,
  zurueckgegebeneStellenAm,
  type Answers,
  type Antragsverlauf,
  type AuthDb,
  type Ergebnisfortgang,
  type VertragskernMitNamen,
} from "@kim/db";
import { jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import type { Zeichnungsluecke } from "@kim/domain/nachweis";
import { istFoerderempfaenger } from "@kim/domain/stelle";
import { uebersichtsteile } from "@kim/domain/uebersicht";
import {
  geberzahlen,
  gegebenzahlen,
  geldstand,
  korrekturzahlen,
  lebendeEmpfaenger,
  type Jahresstand,
  type StartzahlenMit,
  type Stellenzahlen,
} from "@kim/domain/start";
import { antragsstand } from "@kim/domain/antrag";
import type { Leser } from "./leser.ts";
import { lueckenVon } from "./startluecken.ts";
import { stelleZeile, type StelleZeile } from "../../views/stelle-view.ts";

/** The counts, and by name the receivers with whom something still runs: who of them has nobody yet is asked apart. */
export interface Gezaehlt {
  zahlen: Mandantenzahlen;
  empfaenger: ReadonlyMap<OrganisationId, string>;
  luecken: readonly Zeichnungsluecke[];
  /** What the year may end: own posts and contracts. */
  laufendes: { stellen: readonly StelleZeile[]; vertraege: readonly VertragskernMitNamen[] };
}

type Mandantenzahlen = StartzahlenMit<"zuwendungsempfaenger" | "weiterleitungsempfaenger">;

// The year whose proof is due: the one before the running one.
export const nachweisjahr = (heute: PlainDate) => Number(heute.slice(0, 4)) - 1;

/** The lines of the list of posts, contracts, of what was handed back who fills it, and what waits to be signed. */
const lesung = ({ leserId, heute }: Leser) =>
  [
    eigeneStellensummen(leserId, heute),
    gehalteneStellensummen(leserId, heute),
    offeneVertraege(leserId, heute),
    zurueckgegebeneStellenAm(leserId, heute),
    besetzungenZurueckgegebener(leserId, heute),
    zeichnungslage(leserId, jahrVon(heute)),
  ] as const;

export const zuwendungsempfaengerlesung = (leser: Leser) =>
  [
    ...lesung(leser),
    antragsverlaeufe(leser.leserId),
    ergebnisfortgang(leser.leserId, nachweisjahr(leser.heute)),
    rechnungssumme(leser.leserId, jahrVon(leser.heute)),
  ] as const;

export function zuwendungsempfaengerzahlen(
  leser: Leser,
  [eigene, gehaltene, offene, koepfe, anteile, zeichnung, verlaeufe, fortgang, rechnung]: Answers<
    ReturnType<typeof zuwendungsempfaengerlesung>
  >,
): Gezaehlt {
  const { zeilen, gegeben, ...rest } = zaehle(leser, [eigene, gehaltene, offene, koepfe, anteile, zeichnung]);
  return {
    zahlen: {
      sicht: "zuwendungsempfaenger",
      ...jahresstand(leser, fortgang),
      ...stellenzahlen(zeilen),
      gegeben,
      antraege: antragszahlen(verlaeufe),
      geld: rechnung && geldstand(jahrVon(leser.heute), [rechnung]),
    },
    ...rest,
  };
}

export const weiterleitungsempfaengerlesung = (leser: Leser) =>
  [
    ...lesung(leser),
    offeneKorrekturbitten(leser.leserId),
    bewilligteKontingente(leser.leserId),
    ergebnisfortgang(leser.leserId, nachweisjahr(leser.heute)),
    rechnungssumme(leser.leserId, jahrVon(leser.heute)),
  ] as const;

export function weiterleitungsempfaengerzahlen(
  leser: Leser,
  [eigene, gehaltene, offene, koepfe, anteile, zeichnung, bitten, kontingente, fortgang, rechnung]: Answers<
    ReturnType<typeof weiterleitungsempfaengerlesung>
  >,
): Gezaehlt {
  const { leserId, heute, art } = leser;
  const erhaelt = (jahr: number) => istFoerderempfaenger({ art, kontingente }, jahr);
  const gezaehlt = zaehle(leser, [eigene, gehaltene, offene, koepfe, anteile, zeichnung]);
  const { zeilen, vertraege, gegeben, ...rest } = gezaehlt;
  return {
    zahlen: {
      sicht: "weiterleitungsempfaenger",
      eigene: stellenzahlen(zeilen.filter((zeile) => zeile.geberId === null)),
      jahresstand: erhaelt(nachweisjahr(heute)) ? jahresstand(leser, fortgang) : null,
      geld: rechnung && erhaelt(jahrVon(heute)) ? geldstand(jahrVon(heute), [rechnung]) : null,
      geber: geberzahlen(leserId, vertraege, heute).map((g) => ({
        ...g,
        ...stellenzahlen(zeilen.filter((zeile) => zeile.geberId === g.id)),
      })),
      gegeben,
      korrekturen: korrekturzahlen(leserId, bitten),
    },
    ...rest,
  };
}

/** Adds the receivers in which nobody can log in. */
export async function withOhneVerwaltung(
  authDb: AuthDb,
  { zahlen, empfaenger }: Pick<Gezaehlt, "zahlen" | "empfaenger">,
): Promise<Mandantenzahlen> {
  const ohne = await listOhnePersonen(authDb, [...empfaenger.keys()]);
  const ohneVerwaltung = ohne.flatMap((id) => empfaenger.get(id) ?? []).sort();
  return { ...zahlen, gegeben: { ...zahlen.gegeben, ohneVerwaltung } };
}

/** What everybody's start page counts of posts and contracts. */
function zaehle(
  leser: Leser,
  [eigene, gehaltene, offene, koepfe, anteile, zeichnung]: Answers<ReturnType<typeof lesung>>,
) {
  const { leserId, heute } = leser;
  const vertraege = offene.map(({ was }) => was);
  const zeilen = [...eigene, ...gehaltene]
    .map((summe) => stelleZeile(summe, heute))
    .filter((zeile) => zeile.stand.status !== "beendet");
  const stellen = uebersichtsstellen(koepfe, anteile, offene);
  const teile = uebersichtsteile({ leserId, heute, stellen, kette: [] });
  const lebende = lebendeEmpfaenger(leserId, vertraege, heute);
  return {
    zeilen,
    vertraege,
    luecken: lueckenVon(leser, [offene, zeichnung]),
    laufendes: { stellen: zeilen.filter(({ geberId }) => geberId === null), vertraege },
    gegeben: gegebenzahlen({ leserId, weiterleitungen: vertraege, teile, heute, ohneVerwaltung: [] }),
    empfaenger: new Map(
      vertraege.filter((w) => lebende.includes(w.empfaengerId)).map((w) => [w.empfaengerId, w.empfaengerName]),
    ),
  };
}

function antragszahlen(verlaeufe: readonly Antragsverlauf[]) {
  const staende = verlaeufe.map(({ vorgaenge, beschieden }) => antragsstand(vorgaenge, beschieden));
  const mit = (stand: (typeof staende)[number]) => staende.filter((s) => s === stand).length;
  return { rueckfragen: mit("rueckfrage"), entwuerfe: mit("entwurf") };
}

const jahresstand = ({ heute }: Leser, fortgang: Ergebnisfortgang): Jahresstand => ({
  jahr: nachweisjahr(heute),
  jahresergebnis: ergebnisstand(fortgang),
});

function ergebnisstand(fortgang: Ergebnisfortgang): Jahresstand["jahresergebnis"] {
  if (fortgang.laeuft) return "in-arbeit";
  if (fortgang.fehlgeschlagen) return "fehlgeschlagen";
  return fortgang.gespeichert ? "fertig" : "fehlt";
}

function stellenzahlen(zeilen: readonly StelleZeile[]): Stellenzahlen {
  const mit = (status: StelleZeile["stand"]["status"]) =>
    zeilen.filter((zeile) => zeile.stand.status === status).length;
  return { stellen: zeilen.length, vakanteStellen: mit("vakant"), teilweiseVakanteStellen: mit("teilweise") };
}
