import {
  findGeltendeKonditionen,
  getOrganisation,
  listEigeneStellen,
  listMoeglicheEmpfaenger,
  Missing,
  type TenantTx,
  type Verteilung,
} from "@kim/db";
import type { Organisation } from "@kim/domain/organisation";
import { satzDerFunktion } from "@kim/domain/kondition";
import { istLebendig, reservierteAnteile } from "@kim/domain/weiterleitung";
import type { VerteilbareStelle, VerteilteFunktion, VerteilungInhalt, Verteilungslage } from "@kim/domain/verteilung";

/** Everything the calculation needs; the same the page gets. */
export async function loadVerteilungslage(
  tx: TenantTx,
  { inhalt, funktion, verzichte }: Pick<Verteilung, "inhalt" | "funktion" | "verzichte">,
): Promise<Verteilungslage> {
  const empfaenger = await listMoeglicheEmpfaenger(tx, tx.tenantId);
  const kommunen = empfaenger
    .filter(({ art }) => art !== "traeger")
    .map(({ id, name, ags, einwohner }) => ({ organisationId: id, name, ags, einwohner }));
  const traeger = empfaenger
    .filter(({ art }) => art === "traeger")
    .map(({ id, name }) => ({ organisationId: id, name }));
  return { inhalt, funktion, verzichte, kommunen, traeger, stellen: await loadVerteilbareStellen(tx, funktion) };
}

/** The posts of the Kreis of this function, each with what the Kreis fills itself, has offered or given. */
export async function loadVerteilbareStellen(tx: TenantTx, funktion: VerteilteFunktion): Promise<VerteilbareStelle[]> {
  const stellen = await listEigeneStellen(tx);
  return stellen
    .filter(({ stelle }) => stelle.funktion === funktion)
    .map(({ stelle, besetzungen, weiterleitungen }) => ({
      id: stelle.id,
      bezeichnung: stelle.bezeichnung,
      vzaeHundertstel: stelle.vzaeHundertstel,
      beginn: stelle.beginn,
      ende: stelle.ende,
      besetzt: besetzungen
        .filter(({ weiterleitungId }) => weiterleitungId === null)
        .map(({ von, bis, vzaeHundertstel }) => ({ von, bis, vzaeHundertstel })),
      vergeben: weiterleitungen.filter((w) => w.geberId === tx.tenantId && istLebendig(w)).flatMap(reservierteAnteile),
    }));
}

/** Throws `Missing` for a body that nothing can be offered to: who is not one's own Kommune is as good as nobody. */
export async function assertEmpfaenger(tx: TenantTx, ids: readonly string[]): Promise<void> {
  const bekannte = new Set<string>((await listMoeglicheEmpfaenger(tx, tx.tenantId)).map(({ id }) => id));
  if (ids.some((id) => !bekannte.has(id))) throw new Missing("organisation");
}

/** Every body the plan names, repeated where it is named twice. */
export const genannteIn = ({ schluessel, zusammenlegungen, zuteilungen, traeger }: VerteilungInhalt): string[] => [
  ...(schluessel.art === "eigene" ? schluessel.werte : []).map(({ organisationId }) => organisationId),
  ...zusammenlegungen.flatMap(({ traegtId, mitgliedIds }) => [traegtId, ...mitgliedIds]),
  ...[...zuteilungen, ...traeger].map(({ organisationId }) => organisationId),
];

/** What kind of body the tenant is: only some distribute. */
export const getEigeneArt = async (tx: TenantTx): Promise<Organisation["art"]> =>
  (await getOrganisation(tx, tx.tenantId)).art;

/** The published rate of the year; while there is none, that of the year before (regeln.md section 14). */
export async function findSatz(
  tx: TenantTx,
  { jahr, funktion }: Pick<Verteilung, "jahr" | "funktion">,
): Promise<number | null> {
  const konditionen = (await findGeltendeKonditionen(tx, jahr)) ?? (await findGeltendeKonditionen(tx, jahr - 1));
  return konditionen && satzDerFunktion(konditionen, funktion).cent;
}
