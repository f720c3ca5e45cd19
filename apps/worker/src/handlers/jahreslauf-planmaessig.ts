import { enqueue, listFoerderempfaenger, recordProtokoll, startJahreslauf, uuidOf } from "@kim/db";
import { heuteInBerlin, JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten } from "@kim/jobs";
import type { Handler } from "./handler.ts";

/** The year before the running one, once: the run's id follows from the year. */
export const handleJahreslaufPlanmaessig: Handler<"jahreslauf-planmaessig"> = async ({ tenantId, now, asJob }) => {
  const jahr = Number(heuteInBerlin(now()).slice(0, 4)) - 1;
  await asJob(tenantId, async (tx) => {
    const id = JahreslaufId.parse(uuidOf("jahreslauf-planmaessig", jahr));
    const anzahl = (await listFoerderempfaenger(tx, jahr)).length;
    const lauf = await startJahreslauf(tx, { id, jahr, umfang: "land", ausloeser: "zeitplan", anzahl }, now());
    if (!lauf.neu) return;
    await enqueue(tx, jahreslaufStarten, { laufId: lauf.id });
    await recordProtokoll(tx, {
      am: now(),
      benutzerId: null,
      benutzerName: "Zeitplan",
      befehl: "jahreslauf.create",
      eingabe: { jahr },
    });
  });
};
