import {
  listAntraege,
  listLandBausteine,
  listLandNachweise,
  listOffeneAbrufeJeJahr,
  listZuwendungsempfaenger,
  type BewilligungTx,
  type StateTx,
} from "@kim/db";
import type { PlainDate } from "@kim/domain/grundlagen";
import type { StartzahlenMit } from "@kim/domain/start";
import { antragsstand } from "@kim/domain/antrag";
import { nachweisjahr } from "./startzahlen-tenant.ts";

type Behoerde = StartzahlenMit<"bewilligungsbehoerde">;

/** What the ministry reads on its start page: counts of the state, no recipient's own figures. */
export async function loadMinisteriumszahlen(tx: StateTx, heute: PlainDate): Promise<StartzahlenMit<"ministerium">> {
  const { fehlgeschlageneErgebnisse: _, ...summen } = await loadErgebnissummen(tx, heute);
  const vakant = (await listLandBausteine(tx, Number(heute.slice(0, 4)), heute)).filter(
    (b) => b.besetztHundertstel < b.stellenHundertstel,
  );
  return { sicht: "ministerium", ...summen, empfaengerMitVakanzen: new Set(vakant.map((b) => b.organisationId)).size };
}

/** How far the results of the year are that is to be proved now. */
export async function loadErgebnissummen(
  tx: StateTx,
  heute: PlainDate,
): Promise<Pick<Behoerde, "jahr" | "empfaenger" | "fertigeErgebnisse" | "fehlgeschlageneErgebnisse">> {
  const jahr = nachweisjahr(heute);
  const nachweise = await listLandNachweise(tx, jahr);
  const mit = (status: string) => nachweise.filter((n) => n.status === status).length;
  return {
    jahr,
    empfaenger: (await listZuwendungsempfaenger(tx)).length,
    fertigeErgebnisse: mit("fertig"),
    fehlgeschlageneErgebnisse: mit("fehlgeschlagen"),
  };
}

/** What lies on the granting authority's desk. */
export async function loadSchreibtisch(tx: BewilligungTx): Promise<Pick<Behoerde, "offeneAntraege" | "offeneAbrufe">> {
  const offene = (await listAntraege(tx)).filter(
    (antrag) => antragsstand(antrag.vorgaenge, antrag.beschieden) === "eingereicht",
  );
  const abrufe = (await listOffeneAbrufeJeJahr(tx)).toSorted((a, b) => a.jahr - b.jahr);
  const [aelteste] = abrufe;
  return {
    offeneAntraege: offene.length,
    offeneAbrufe: aelteste
      ? { jahr: aelteste.jahr, anzahl: abrufe.reduce((summe, { anzahl }) => summe + anzahl, 0) }
      : null,
  };
}
