import { addDays, jahrVon, plainDate, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { landesberichtAus, LandesberichtId } from "@kim/domain/landesbericht";
import { sql } from "drizzle-orm";
import { createHash } from "node:crypto";
import { getLandreihe } from "../src/queries/foerderung/land.ts";
import { loadLandansicht, loadNachweisansicht } from "../src/queries/foerderung/landansicht.ts";
import { bestelleLandesbericht } from "../src/queries/foerderung/landesbericht.ts";
import { uuidOf } from "../src/scope/ids.ts";
import type { Tx } from "../src/scope/scope.ts";
import { asLand, asOwnerOf } from "./grundstock/mandant.ts";
import { landesstellen, organisationIdOf } from "./grundstock/organisationen.ts";

const ministerium = organisationIdOf("ministerium");
const vonName = "Dr. Eva Lindner";

/** Last year's report of the ministry, for the worker to set: the way the page orders one. */
export async function bestelleDemobericht(tx: Tx, heute: PlainDate): Promise<void> {
  const jahr = jahrVon(heute) - 1;
  const blick = { jahr, tag: plainDate(`${jahr}-12-31`), bekannt: null };
  const bestelltAm = addDays(heute, -2);
  const bericht = await asLand(tx, async (land) =>
    landesberichtAus({
      blick,
      absender: landesstellen.find(({ id }) => id === ministerium)?.name ?? "",
      heute: bestelltAm,
      empfaenger: await loadLandansicht(land, blick),
      reihe: await getLandreihe(land, erstesFoerderjahr, jahr, null),
      nachweise: await loadNachweisansicht(land, jahr),
      erstesJahr: erstesFoerderjahr,
    }),
  );
  await asOwnerOf(tx, ministerium, (scope) =>
    bestelleLandesbericht(
      Object.assign(scope, { tenantId: ministerium }),
      LandesberichtId.parse(uuidOf("landesbericht", String(jahr))),
      bericht,
      { am: new Date(`${bestelltAm}T09:10:00Z`), vonName },
    ),
  );
}

/** A program that reads for the ministry, and one whose token somebody lost. Their hashes are of no token. */
export async function schreibeLesezugaenge(tx: Tx, heute: PlainDate): Promise<void> {
  const programme = [
    { zweck: "Datenbank des Landes, monatlicher Abgleich", umfaenge: "{stand,verlauf}", seit: 120, bis: 200, an: 30 },
    { zweck: "Bericht der Staatskanzlei", umfaenge: "{verlauf}", seit: 60, bis: 100, widerrufen: 20 },
  ];
  await asOwnerOf(tx, ministerium, async (e) => {
    for (const { zweck, umfaenge, seit, bis, an, widerrufen } of programme) {
      const id = uuidOf("lesezugang", zweck);
      const hash = createHash("sha256").update(`kein Kennwort: ${id}`).digest("hex");
      await e.execute(sql`
        insert into kim.lesezugang (tenant_id, id, zweck, umfaenge, letzter_tag, je_tag, token_hash, am, von_name,
          widerrufen_am)
        values (${ministerium}, ${id}, ${zweck}, ${umfaenge}::text[], ${addDays(heute, bis)}, 100, ${hash},
          ${`${addDays(heute, -seit)}T08:15:00Z`}, ${vonName},
          ${widerrufen === undefined ? null : `${addDays(heute, -widerrufen)}T14:40:00Z`})`);
      if (an !== undefined)
        await e.execute(sql`
          insert into kim.lesezugriff (tenant_id, lesezugang_id, tag, anzahl)
          values (${ministerium}, ${id}, ${addDays(heute, -an)}, 8)`);
    }
  });
}
