import { listBescheide } from "../queries/foerderung/bescheid.ts";
import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import {
  findBescheidnachweis,
  findTeilnachweis,
  lockNachweiseOf,
  recordNachweis,
} from "../queries/nachweis/nachweis.ts";
import { getEinzige } from "../queries/organisation.ts";
import { hatNachweisverzicht } from "../queries/nachweis/nachweisverzicht.ts";
import type { WeiterleitungMitNamen } from "../queries/weiterleitung/vertrag.ts";
import { Missing } from "../scope/errors.ts";
import { uuidOf } from "../scope/ids.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import { accept, heuteInBerlin, NachweisId, type Decision, type PlainDate } from "@kim/domain/grundlagen";
import {
  decideBescheidnachweis,
  decideVertragsnachweis,
  type NachweisAngelegt,
  type NachweisRefusal,
} from "@kim/domain/nachweis";
import { bausteinDer, type Baustein } from "@kim/domain/stelle";

/** What a proof is about: the Bescheid of a Baustein, or a contract that the body holds. */
export type Nachweisanlass = { jahr: number } & ({ baustein: Baustein } | { vertrag: WeiterleitungMitNamen });

/**
 * Opens the draft of the tenant's own proof, under the lock of its proofs (R70, R71). Without an `id` it gets the one
 * that the yearly run gives it; asked for once more with the same one, nothing changes. Throws `Missing` for a contract
 * that somebody else holds.
 */
export async function beginneNachweis(
  tx: TenantTx,
  anlass: Nachweisanlass,
  autor: { am: Date; vonName: string },
  id: NachweisId = idDes(tx, anlass),
): Promise<Decision<{ id: NachweisId; neu: boolean }, NachweisRefusal>> {
  await lockNachweiseOf(tx, tx.tenantId);
  const heute = heuteInBerlin(autor.am);
  const { vorhandener, entschieden, ...worum } =
    "vertrag" in anlass ? await zumVertrag(tx, anlass, heute) : await zumBescheid(tx, anlass, heute);
  if (vorhandener?.id === id) return accept({ id, neu: false });
  if (!entschieden.ok) return entschieden;
  const { papier: art, frist } = entschieden.event.auftrag;
  await recordNachweis(tx, { ...worum, id, jahr: anlass.jahr, art, frist }, autor);
  return accept({ id, neu: true });
}

type Beginn = Pick<NachweisMitNamen, "baustein" | "pruefstelleId" | "weiterleitungId"> & {
  vorhandener: NachweisMitNamen | undefined;
  entschieden: Decision<NachweisAngelegt, NachweisRefusal>;
};

async function zumBescheid(
  tx: TenantTx,
  { jahr, baustein }: { jahr: number; baustein: Baustein },
  heute: PlainDate,
): Promise<Beginn> {
  const vorhandener = await findBescheidnachweis(tx, jahr, baustein);
  const bescheide = await listBescheide(tx, tx.tenantId);
  const { id: pruefstelleId } = await getEinzige(tx, "bezirksregierung");
  const besteht = vorhandener !== undefined;
  const entschieden = decideBescheidnachweis({ jahr, baustein, bescheide, besteht, heute });
  return { baustein, pruefstelleId, weiterleitungId: null, vorhandener, entschieden };
}

async function zumVertrag(
  tx: TenantTx,
  { jahr, vertrag }: { jahr: number; vertrag: WeiterleitungMitNamen },
  heute: PlainDate,
): Promise<Beginn> {
  const { id: weiterleitungId, empfaengerArt, empfaengerId, geberId: pruefstelleId, funktion } = vertrag;
  if (empfaengerId !== tx.tenantId) throw new Missing("weiterleitung");
  const vorhandener = await findTeilnachweis(tx, vertrag, jahr);
  const besteht = vorhandener !== undefined;
  const verzichtet = await hatNachweisverzicht(tx, vertrag, jahr);
  const entschieden = decideVertragsnachweis({ jahr, vertrag, empfaengerArt, besteht, verzichtet, heute });
  return { baustein: bausteinDer(funktion), pruefstelleId, weiterleitungId, vorhandener, entschieden };
}

const idDes = ({ tenantId }: TenantTx, anlass: Nachweisanlass): NachweisId =>
  NachweisId.parse(
    uuidOf("nachweis", tenantId, anlass.jahr, "vertrag" in anlass ? anlass.vertrag.id : `baustein-${anlass.baustein}`),
  );
