import {
  enqueue,
  getNachweis,
  getOrganisation,
  listAnschriften,
  recordNachricht,
  uuidOf,
  type TenantTx,
} from "@kim/db";
import { NachrichtId, type JahreslaufId, type NachweisId } from "@kim/domain/grundlagen";
import { nachweiseBrief, zustaendigeRollen } from "@kim/domain/nachweis";
import { nachrichtSenden } from "@kim/jobs";

/**
 * One letter about all of them to each person who prepares or signs for the body. Written in the transaction that opens
 * the drafts: whoever is told of them has them, and a repeated run, which opens none, tells nobody again.
 */
export async function kuendigeNachweiseAn(
  tx: TenantTx,
  {
    laufId,
    jahr,
    angelegt,
    adresse,
  }: {
    laufId: JahreslaufId;
    jahr: number;
    angelegt: readonly NachweisId[];
    adresse: string;
  },
  now: Date,
): Promise<void> {
  if (angelegt.length === 0) return;
  const inhaberId = tx.tenantId;
  const nachweise = await Promise.all(angelegt.map((id) => getNachweis(tx, { inhaberId, id })));
  const { name } = await getOrganisation(tx, inhaberId);
  const brief = nachweiseBrief(
    name,
    jahr,
    nachweise.map((n) => ({
      ...n,
      an: n.pruefstelleName,
      link: new URL(`/nachweise/${inhaberId}/${n.id}`, adresse).toString(),
    })),
  );
  for (const { benutzerId, an } of await listAnschriften(tx, zustaendigeRollen)) {
    const id = NachrichtId.parse(uuidOf("nachweise-angelegt", laufId, inhaberId, benutzerId));
    await recordNachricht(tx, { ...brief, id, an }, now);
    await enqueue(tx, nachrichtSenden, { nachrichtId: id }, id);
  }
}
