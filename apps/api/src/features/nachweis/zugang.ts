import {
  asBewilligung,
  asEinsicht,
  asTenant,
  getEinsichtFuer,
  Missing,
  must,
  recordEinsichtnahme,
  type NachweisleserTx,
} from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import type { EinNachweis } from "@kim/domain/nachweis";
import type { Person } from "../../shell/session.ts";
import type { Deps } from "../../shell/trpc.ts";

/**
 * A file of a proof for whoever may read proofs. What an auditor opens is noted with whoever let him in. Throws
 * `Missing` where the wall shows none.
 */
export async function leseDatei<T extends { dateiname: string }>(
  { db, clock }: Deps,
  { benutzerId, name, organisation: { organisationId, rollen } }: Person,
  nachweis: EinNachweis,
  find: (tx: NachweisleserTx) => Promise<T | undefined>,
): Promise<T> {
  if (hatRecht(rollen, "nachweis:lesen")) {
    const as = hatRecht(rollen, "bewilligung:entscheiden") ? asBewilligung : asTenant;
    return must(await as(db, organisationId, benutzerId, find), "dokument");
  }
  if (!hatRecht(rollen, "einsicht:nehmen")) throw new Missing("dokument");
  return asEinsicht(db, organisationId, benutzerId, async (tx) => {
    const { geberId, einsichtId } = await getEinsichtFuer(tx, nachweis);
    const datei = must(await find(tx), "dokument");
    await recordEinsichtnahme(tx, geberId, {
      am: clock(),
      benutzerId,
      benutzerName: name,
      befehl: "pruefdatei.gelesen",
      eingabe: { einsichtId, inhaberId: nachweis.inhaberId, nachweisId: nachweis.id, was: datei.dateiname },
    });
    return datei;
  });
}
