import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  istVonDerBehoerde,
  schriftstuecktext,
  type EinSchriftstueck,
  type Schriftstueck,
} from "@kim/domain/schriftstueck";
import { schriftstueckSetzen } from "@kim/jobs";
import { enqueue } from "../queries/betrieb/outbox.ts";
import { findEingefrorenes, recordEingefrorenes, type SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { Missing } from "../scope/errors.ts";
import { uuidOf } from "../scope/ids.ts";
import { loadAntragsangaben } from "./antragsangaben.ts";
import { loadBescheidangaben } from "./bescheidangaben.ts";
import { loadForderungsangaben } from "./forderungsangaben.ts";
import { loadAuszahlungsangaben, loadMittelabrufangaben } from "./mittelangaben.ts";
import { loadVertragsendeangaben } from "./vertragsendeangaben.ts";

/**
 * Freezes what a step says, with every value as it was when the step happened. Throws `Missing` where the step does not
 * exist for this side, or what it said can no longer be read.
 */
export async function friereEin(tx: SchriftstueckTx, schluessel: EinSchriftstueck, am: Date): Promise<void> {
  const { gegenueberId, ...gelesen } = await loadSchriftstueck(tx, schluessel);
  const text = schriftstuecktext({ schema: "kim.schriftstueck/1", ...gelesen });
  await recordEingefrorenes(tx, schluessel, { gegenueberId, text }, am);
}

/** The paper of a step that was recorded in this transaction: frozen now, set by a job. */
export async function bestelleSchriftstueck(
  tx: SchriftstueckTx,
  schluessel: EinSchriftstueck,
  am: Date,
): Promise<void> {
  await friereEin(tx, schluessel, am);
  await enqueue(tx, schriftstueckSetzen, schluessel);
}

/**
 * An outstanding paper, ordered again. One that nobody froze is frozen by whoever took the step; a body leaves the
 * authority's to the job. Throws `Missing` where this side sees no such step, or can do nothing about its paper.
 */
export async function bestelleNach(
  tx: SchriftstueckTx,
  schluessel: EinSchriftstueck,
  am: Date,
): Promise<"bestellt" | "schon gesetzt"> {
  const gefunden = await findEingefrorenes(tx, schluessel);
  if (gefunden?.gesetzt) return "schon gesetzt";
  if (!gefunden) {
    const vonDerBehoerde = istVonDerBehoerde(schluessel.art);
    const istBehoerde = "bewilligung" in tx;
    const eigenes = schluessel.inhaberId === tx.tenantId;
    if (istBehoerde ? !vonDerBehoerde && !eigenes : !eigenes) throw new Missing("schriftstueck");
    if (istBehoerde || !vonDerBehoerde) await friereEin(tx, schluessel, am);
    else await loadSchriftstueck(tx, schluessel);
  }
  // Until the worker takes it up a second click finds nothing new; the same job goes out once a minute at most.
  const { inhaberId, art, vorgangId } = schluessel;
  const minute = Math.floor(am.getTime() / 60_000);
  await enqueue(tx, schriftstueckSetzen, schluessel, uuidOf("schriftstueck-setzen", inhaberId, art, vorgangId, minute));
  return "bestellt";
}

type OhneSchema<S> = S extends { schema: string } ? Omit<S, "schema"> : never;
type Gelesen = OhneSchema<Schriftstueck> & { gegenueberId: OrganisationId };

async function loadSchriftstueck(
  tx: SchriftstueckTx,
  { inhaberId, art, vorgangId }: EinSchriftstueck,
): Promise<Gelesen> {
  switch (art) {
    case "antrag":
      return { art, ...(await loadAntragsangaben(tx, inhaberId, vorgangId)) };
    case "bescheid":
      return { art, ...(await loadBescheidangaben(tx, inhaberId, vorgangId)) };
    case "mittelabruf":
    case "abrufentscheidung":
      return { art, ...(await loadMittelabrufangaben(tx, art, inhaberId, vorgangId)) };
    case "auszahlung":
      return { art, ...(await loadAuszahlungsangaben(tx, inhaberId, vorgangId)) };
    case "vertragsende":
      return { art, ...(await loadVertragsendeangaben(tx, inhaberId, vorgangId)) };
    default:
      return { art, ...(await loadForderungsangaben(tx, art, inhaberId, vorgangId)) };
  }
}
