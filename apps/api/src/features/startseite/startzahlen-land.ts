import {
  alleAntraege,
  antragszahl,
  gemeldeteAuflagen,
  getLandNachweiszahlen,
  listEmpfaengerMitVakanz,
  listFoerderempfaenger,
  listLandRechnungen,
  mitteilungseingangszahl,
  offeneAbrufeJeJahr,
  type Answers,
  type StateTx,
} from "@kim/db";
import { jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { geldstand, type StartzahlenMit } from "@kim/domain/start";
import { nachweisjahr } from "./startzahlen-tenant.ts";

type Behoerde = StartzahlenMit<"bewilligungsbehoerde">;

/** What the ministry reads on its start page: counts of the state, no recipient's own figures. */
export async function loadMinisteriumszahlen(tx: StateTx, heute: PlainDate): Promise<StartzahlenMit<"ministerium">> {
  const { fehlgeschlageneErgebnisse: _, ...summen } = await loadErgebnissummen(tx, heute);
  return { sicht: "ministerium", ...summen, vakanzen: await loadVakanzen(tx, heute) };
}

/** Posts are vacant today: they are held against the recipients of the running year, not of the one to be proved. */
async function loadVakanzen(tx: StateTx, heute: PlainDate): Promise<StartzahlenMit<"ministerium">["vakanzen"]> {
  const jahr = jahrVon(heute);
  const empfaenger = await listFoerderempfaenger(tx, jahr);
  const vakant = new Set(await listEmpfaengerMitVakanz(tx, { jahr, tag: heute, bekannt: null }));
  return { jahr, empfaenger: empfaenger.length, mitVakanzen: empfaenger.filter(({ id }) => vakant.has(id)).length };
}

/** How far the results of the year are that is to be proved now, and the money of the running year. */
export async function loadErgebnissummen(
  tx: StateTx,
  heute: PlainDate,
): Promise<Pick<Behoerde, "jahr" | "empfaenger" | "fertigeErgebnisse" | "fehlgeschlageneErgebnisse" | "geld">> {
  const jahr = nachweisjahr(heute);
  const { empfaenger, fertig, fehlgeschlagen } = await getLandNachweiszahlen(tx, jahr);
  const laufendes = jahrVon(heute);
  const rechnungen = await listLandRechnungen(tx, laufendes);
  const geld = geldstand(laufendes, rechnungen);
  return { jahr, empfaenger, fertigeErgebnisse: fertig, fehlgeschlageneErgebnisse: fehlgeschlagen, geld };
}

/** What is asked of the granting authority's desk. */
export const schreibtischFuer = (behoerdeId: OrganisationId) =>
  [
    antragszahl({ ...alleAntraege, stand: "eingereicht" }),
    offeneAbrufeJeJahr(),
    mitteilungseingangszahl(behoerdeId, { offen: true, suche: null }),
    gemeldeteAuflagen(),
  ] as const;

/** What lies on it. */
export function schreibtisch([offeneAntraege, abrufe, offeneMitteilungen, auflagen]: Answers<
  ReturnType<typeof schreibtischFuer>
>): Pick<Behoerde, "offeneAntraege" | "offeneAbrufe" | "offeneMitteilungen" | "gemeldeteAuflagen"> {
  const [aelteste] = abrufe;
  return {
    offeneAntraege,
    offeneMitteilungen,
    gemeldeteAuflagen: auflagen,
    offeneAbrufe: aelteste
      ? { jahr: aelteste.jahr, anzahl: abrufe.reduce((summe, { anzahl }) => summe + anzahl, 0) }
      : null,
  };
}
