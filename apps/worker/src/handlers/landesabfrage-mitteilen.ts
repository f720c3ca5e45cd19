import {
  enqueue,
  findOffeneAbfragefrist,
  getOrganisation,
  listAnschriften,
  listBefragteIds,
  recordNachrichtEinmal,
  uuidOf,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin, NachrichtId, type OrganisationId } from "@kim/domain/grundlagen";
import { abfragebrief, gefragteRollen } from "@kim/domain/landesabfrage";
import { nachrichtSenden, type Payload } from "@kim/jobs";
import type { Handler } from "./handler.ts";

type Auftrag = Payload<"landesabfrage-mitteilen"> & { amtId: OrganisationId; amt: string; link: string };

/** Body after body, each in its own transaction; a repeated run writes to nobody twice. */
export const handleLandesabfrageMitteilen: Handler<"landesabfrage-mitteilen"> = async ({
  tenantId: amtId,
  payload,
  now,
  adresse,
  asJob,
}) => {
  const { amt, befragte } = await asJob(amtId, async (tx) => ({
    amt: (await getOrganisation(tx, amtId)).name,
    befragte: await listBefragteIds(tx, payload.landesabfrageId),
  }));
  const link = new URL(`/landesabfragen/${payload.landesabfrageId}`, adresse).toString();
  for (const id of befragte) await asJob(id, (tx) => schreibe(tx, { ...payload, amtId, amt, link }, now()));
};

/** Nothing once it was answered or has ended meanwhile. */
async function schreibe(tx: TenantTx, auftrag: Auftrag, now: Date): Promise<void> {
  const { landesabfrageId, anlass, tag, amtId } = auftrag;
  const frist = await findOffeneAbfragefrist(tx, { id: landesabfrageId, amtId });
  if (frist === undefined) return;
  const { name: organisation } = await getOrganisation(tx, tx.tenantId);
  const brief = abfragebrief({ ...auftrag, organisation, frist, heute: heuteInBerlin(now) });
  for (const { benutzerId, an } of await listAnschriften(tx, gefragteRollen)) {
    const id = NachrichtId.parse(uuidOf("landesabfrage", landesabfrageId, anlass, tag, tx.tenantId, benutzerId));
    if (await recordNachrichtEinmal(tx, { ...brief, id, an }, now))
      await enqueue(tx, nachrichtSenden, { nachrichtId: id }, id);
  }
}
