import {
  findJahresergebnis,
  listAntraege,
  eigeneStellensummen,
  gehalteneStellensummen,
  listJahreslaeufe,
  listKorrekturbitten,
  listOhnePersonen,
  listSchritte,
  listStellenAm,
  listWeiterleitungenAm,
  type AuthDb,
  type Stellensumme,
  type TenantTx,
} from "@kim/db";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger, type OrganisationArt } from "@kim/domain/organisation";
import { uebersichtsteile } from "@kim/domain/uebersicht";
import {
  geberzahlen,
  gegebenzahlen,
  korrekturzahlen,
  lebendeEmpfaenger,
  type Startzahlen,
  type StartzahlenMit,
  type Stellenzahlen,
} from "@kim/domain/start";
import { antragsstand } from "@kim/domain/antrag";
import { stelleZeile, type StelleZeile } from "../../views/stelle-view.ts";

type Namen = ReadonlyMap<OrganisationId, string>;

/** The lines of the list of posts, own and held, of which the start page counts. */
export const stellensummenFuer = (tenantId: OrganisationId, heute: PlainDate) =>
  [eigeneStellensummen(tenantId, heute), gehalteneStellensummen(tenantId, heute)] as const;

/** What the tenant knows of itself; who of its receivers has nobody yet is asked for outside the transaction. */
export async function loadStartzahlen(
  tx: TenantTx,
  art: OrganisationArt,
  heute: PlainDate,
  summen: readonly Stellensumme[],
): Promise<{ zahlen: Startzahlen; empfaenger: Namen }> {
  // One connection: the statements go out together and come back in order.
  const [stellen, weiterleitungen] = await Promise.all([listStellenAm(tx, heute), listWeiterleitungenAm(tx, heute)]);
  const zeilen = summen.map((summe) => stelleZeile(summe, heute)).filter((zeile) => zeile.stand.status !== "beendet");
  const teile = uebersichtsteile({ leserId: tx.tenantId, heute, stellen, kette: [] });
  const gegeben = gegebenzahlen({ leserId: tx.tenantId, weiterleitungen, teile, heute, ohneVerwaltung: [] });
  const lebende = lebendeEmpfaenger(tx.tenantId, weiterleitungen, heute);
  const empfaenger = new Map(
    weiterleitungen.filter((w) => lebende.includes(w.empfaengerId)).map((w) => [w.empfaengerId, w.empfaengerName]),
  );
  if (istZuwendungsempfaenger(art))
    return { zahlen: { ...(await loadJahreszahlen(tx, heute)), ...stellenzahlen(zeilen), gegeben }, empfaenger };
  const geber = geberzahlen(tx.tenantId, weiterleitungen, heute).map((g) => ({
    ...g,
    ...stellenzahlen(zeilen.filter((zeile) => zeile.geberId === g.id)),
  }));
  const selbst = stellenzahlen(zeilen.filter((zeile) => zeile.geberId === null));
  const korrekturen = korrekturzahlen(tx.tenantId, await listKorrekturbitten(tx));
  return {
    zahlen: { sicht: "weiterleitungsempfaenger", heute, eigene: selbst, geber, gegeben, korrekturen },
    empfaenger,
  };
}

/** Adds the receivers in which nobody can log in. */
export async function withOhneVerwaltung(
  authDb: AuthDb,
  { zahlen, empfaenger }: { zahlen: Startzahlen; empfaenger: Namen },
): Promise<Startzahlen> {
  if (!("gegeben" in zahlen)) return zahlen;
  const ohne = await listOhnePersonen(authDb, [...empfaenger.keys()]);
  return {
    ...zahlen,
    gegeben: { ...zahlen.gegeben, ohneVerwaltung: ohne.flatMap((id) => empfaenger.get(id) ?? []).sort() },
  };
}

// The year whose proof is due: the one before the running one.
export const nachweisjahr = (heute: PlainDate) => Number(heute.slice(0, 4)) - 1;

async function loadJahreszahlen(
  tx: TenantTx,
  heute: PlainDate,
): Promise<Pick<StartzahlenMit<"zuwendungsempfaenger">, "sicht" | "jahr" | "antraege" | "jahresergebnis">> {
  const jahr = nachweisjahr(heute);
  const staende = (await listAntraege(tx)).map((antrag) => antragsstand(antrag.vorgaenge, antrag.beschieden));
  const mit = (stand: (typeof staende)[number]) => staende.filter((s) => s === stand).length;
  return {
    sicht: "zuwendungsempfaenger",
    jahr,
    antraege: { rueckfragen: mit("rueckfrage"), entwuerfe: mit("entwurf") },
    jahresergebnis: await loadErgebnisstand(tx, jahr),
  };
}

async function loadErgebnisstand(
  tx: TenantTx,
  jahr: number,
): Promise<StartzahlenMit<"zuwendungsempfaenger">["jahresergebnis"]> {
  const lauf = (await listJahreslaeufe(tx)).find((l) => l.jahr === jahr);
  if (lauf && !lauf.beendetAm) return "in-arbeit";
  const schritte = lauf ? await listSchritte(tx, lauf.id) : [];
  if (schritte.some((s) => s.status === "fehlgeschlagen")) return "fehlgeschlagen";
  return (await findJahresergebnis(tx, jahr)) ? "fertig" : "fehlt";
}

function stellenzahlen(zeilen: readonly StelleZeile[]): Stellenzahlen {
  const mit = (status: StelleZeile["stand"]["status"]) =>
    zeilen.filter((zeile) => zeile.stand.status === status).length;
  return { stellen: zeilen.length, vakanteStellen: mit("vakant"), teilweiseVakanteStellen: mit("teilweise") };
}
