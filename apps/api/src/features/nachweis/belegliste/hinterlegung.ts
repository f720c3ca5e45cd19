import {
  asTenant,
  deleteBelegdatei,
  deleteNachweisdatei,
  getNachweis,
  lockNachweiseOf,
  Missing,
  recordBelegdatei,
  recordNachweisdatei,
  recordProtokoll,
  type TenantTx,
} from "@kim/db";
import type { BelegzeileId, DokumentId, NachweisId } from "@kim/domain/grundlagen";
import { dateiannahme, decideNachweisdatei, type Nachweisdateiart } from "@kim/domain/nachweis";
import type { Person } from "../../../shell/session.ts";
import { once, Refused, Repeated, type Deps } from "../../../shell/trpc.ts";
import { loadBeleglage } from "./beleglage.ts";
import { darfHinterlegen } from "./dateirecht.ts";

type Ziel = { nachweisId: NachweisId; art: Nachweisdateiart };

/** Asked before the bytes are taken in: nobody sends ten megabytes to hear that there is no room for them. */
export async function erwarteDatei({ db }: Deps, person: Person, ziel: Ziel, id: DokumentId): Promise<void> {
  await asTenant(db, person.organisation.organisationId, person.benutzerId, async (tx) => {
    const lage = await loadZiel(tx, person, ziel);
    // Sent again after a broken connection: answered, not refused.
    if (lage.dateien.some((d) => d.id === id)) return;
    const refusal = dateiannahme(lage);
    if (refusal) throw new Refused(refusal);
  });
}

/** Keeps a file; with the same id a second time it changes nothing. */
export async function hinterlegeDatei(
  { db, clock }: Deps,
  person: Person,
  ziel: Ziel,
  datei: {
    id: DokumentId;
    dateiname: string;
    inhalt: Uint8Array;
    /** The file whose place it takes. */
    ersetzt: DokumentId | null;
    /** The line that it belongs to. */
    zeile: BelegzeileId | null;
  },
): Promise<void> {
  const am = clock();
  const { id, inhalt, ersetzt, zeile } = datei;
  const { nachweisId, art } = ziel;
  const { benutzerId, name: vonName } = person;
  await once(id, () =>
    asTenant(db, person.organisation.organisationId, benutzerId, async (tx) => {
      await getNachweis(tx, { inhaberId: tx.tenantId, id: nachweisId });
      await lockNachweiseOf(tx, tx.tenantId);
      const lage = await loadZiel(tx, person, ziel);
      if (lage.dateien.some((d) => d.id === id)) throw new Repeated();
      const entschieden = decideNachweisdatei(lage, datei);
      if (!entschieden.ok) throw new Refused(entschieden.refusal);
      const { dateiname, typ, ersetztId, entfaelltId } = entschieden.event;
      if (zeile !== null && !lage.zeilen.some((z) => z.id === zeile)) throw new Missing("belegzeile");
      const zeilen = ersetzt === null ? [] : await deleteBelegdatei(tx, nachweisId, ersetzt);
      if (zeile !== null) zeilen.push(zeile);
      if (entfaelltId !== null) await deleteNachweisdatei(tx, nachweisId, entfaelltId);
      const neu = { id, nachweisId, art, dateiname, typ, ersetztId, inhalt };
      await recordNachweisdatei(tx, neu, { am, vonId: benutzerId, vonName });
      await recordBelegdatei(tx, nachweisId, zeilen, id);
      await recordProtokoll(tx, {
        am,
        benutzerId,
        benutzerName: vonName,
        befehl: "nachweisdatei.create",
        eingabe: { nachweisId, id, art, dateiname, bytes: inhalt.length, ersetzt, zeile },
      });
    }),
  );
}

async function loadZiel(tx: TenantTx, { organisation: { rollen } }: Person, { nachweisId, art }: Ziel) {
  if (!darfHinterlegen(rollen, art)) throw new Missing("nachweis");
  return { ...(await loadBeleglage(tx, nachweisId)), art };
}
