import {
  enqueue,
  getOrganisation,
  listAnschriften,
  listMitzuteilende,
  recordNachrichtEinmal,
  uuidOf,
  type Mitzuteilen,
  type TenantTx,
} from "@kim/db";
import { NachrichtId } from "@kim/domain/grundlagen";
import { angeschriebeneRollen, landesanteilBrief, type LandesverteilungId } from "@kim/domain/landesverteilung";
import { nachrichtSenden } from "@kim/jobs";
import type { Handler } from "./handler.ts";

/** Body after body, each in its own transaction; a repeated run writes to nobody twice. */
export const handleLandesanteileMitteilen: Handler<"landesanteile-mitteilen"> = async ({
  tenantId,
  payload: { landesverteilungId },
  now,
  adresse,
  asJob,
}) => {
  const anteile = await asJob(tenantId, (tx) => listMitzuteilende(tx, landesverteilungId));
  const link = new URL("/", adresse).toString();
  for (const anteil of anteile)
    await asJob(anteil.empfaengerId, (tx) => schreibe(tx, { landesverteilungId, anteil, link }, now()));
};

async function schreibe(
  tx: TenantTx,
  { landesverteilungId, anteil, link }: { landesverteilungId: LandesverteilungId; anteil: Mitzuteilen; link: string },
  now: Date,
): Promise<void> {
  const { name } = await getOrganisation(tx, tx.tenantId);
  const brief = landesanteilBrief({ ...anteil, organisation: name, link });
  for (const { benutzerId, an } of await listAnschriften(tx, angeschriebeneRollen)) {
    const id = NachrichtId.parse(uuidOf("landesanteil", landesverteilungId, tx.tenantId, benutzerId));
    if (await recordNachrichtEinmal(tx, { ...brief, id, an }, now))
      await enqueue(tx, nachrichtSenden, { nachrichtId: id }, id);
  }
}
