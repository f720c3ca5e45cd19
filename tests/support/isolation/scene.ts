import { randomUUID } from "node:crypto";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { organisationIdOf } from "@kim/db/seed";
import { furnishAuftraege } from "./auftraege.ts";
import { furnishFoerderung, furnishKonditionen, furnishLand, furnishStelle, idOf } from "./foerderung.ts";
import { furnishFristen } from "./fristen.ts";
import { furnishKette, szenenvertraege } from "./kette.ts";
import { furnishLandesansaetze } from "./landeshaushalt.ts";
import { furnishLandesberichte } from "./landesbericht.ts";
import { furnishLandesabfragen } from "./landesabfrage.ts";
import { furnishLandesverteilungen } from "./landesverteilung.ts";
import { furnishNachweise, szenennachweise } from "./nachweis.ts";
import { furnishPruefeinsichten } from "./pruefeinsicht.ts";
import { furnishRueckforderungen } from "./rueckforderung.ts";
import { furnishSchriftstuecke } from "./schriftstueck.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

/** Bodies of the demo whose rows touch each other, and one that has nothing to do with them. */
export const scene = {
  geber: organisationIdOf("05570"),
  empfaenger: organisationIdOf("05570004"),
  ablehnend: organisationIdOf("05570028"),
  zurueckgewiesen: organisationIdOf("05570012"),
  nachbar: organisationIdOf("05570008"),
  dritte: organisationIdOf("05570016"),
  traeger: organisationIdOf("wohlfahrt-warendorf"),
  fremd: organisationIdOf("05316"),
  behoerde: organisationIdOf("bezreg-arnsberg"),
  ministerium: organisationIdOf("ministerium"),
  rechnungshof: organisationIdOf("landesrechnungshof"),
} as const satisfies Record<string, OrganisationId>;

export const vertraege = szenenvertraege(scene);

/**
 * The demo has no runs, results, audit lines, envelopes or money, and no chain of contracts: every tenant table gets
 * rows of several bodies.
 */
export async function furnish(database: TestDatabase): Promise<void> {
  const { admin } = database;
  for (const tenant of [scene.geber, scene.fremd, scene.empfaenger, scene.behoerde, scene.ministerium]) {
    await admin`
      insert into kim.protokoll (tenant_id, am, benutzer_name, befehl, eingabe)
        values (${tenant}, now(), 'Petra Probe', 'stelle.create', '{}')`;
  }
  for (const tenant of [scene.geber, scene.fremd, scene.empfaenger]) {
    await furnishFoerderung(database, tenant, scene.ablehnend);
    await admin`insert into kim.outbox (tenant_id, name, payload) values (${tenant}, 'jahreslauf-starten', '{}')`;
    await admin`
      insert into kim.jahresergebnis values (${tenant}, 2025,
        '{"summe": {"planCent": 300, "foerderfaehigCent": 200, "rueckzahlungCent": 100}}', 'abdruck',
        '\\x25504446', now())`;
  }
  for (const tenant of [scene.geber, scene.fremd]) await furnishStelle(database, tenant);
  await furnishLand(database, scene.geber, scene.dritte);
  await furnishKonditionen(database);
  await furnishKette(database, scene);
  await furnishNachweise(database, scene, vertraege);
  await furnishPruefeinsichten(database, scene, szenennachweise(scene, vertraege));
  await furnishRueckforderungen(database, scene, vertraege);
  await furnishSchriftstuecke(database, [scene.geber, scene.fremd, scene.empfaenger], scene.behoerde, [
    vertraege.beendet,
    vertraege.mitbeendet,
  ]);
  await furnishFristen(database, [scene.geber, scene.fremd, scene.empfaenger], scene.behoerde, scene.ministerium, [
    vertraege.erster,
    vertraege.zweiter,
    vertraege.fremd,
  ]);
  await furnishLandesverteilungen(database, [scene.behoerde, scene.fremd], [scene.geber, scene.empfaenger]);
  await furnishLandesansaetze(database, [scene.ministerium, scene.fremd]);
  await furnishLandesberichte(database, [scene.behoerde, scene.fremd]);
  await furnishLandesabfragen(
    database,
    [scene.behoerde, scene.ministerium, scene.fremd],
    [scene.geber, scene.empfaenger],
  );
  const eigenerLauf = randomUUID();
  const landeslauf = idOf("Landeslauf");
  await admin`
    insert into kim.jahreslauf (tenant_id, id, jahr, umfang, ausloeser, anzahl, gestartet_am) values
      (${scene.fremd}, ${eigenerLauf}, 2025, 'mandant', 'person', 1, now()),
      (${scene.fremd}, ${idOf("Lauf ohne Schritt")}, 2024, 'mandant', 'person', 1, now()),
      (${scene.behoerde}, ${landeslauf}, 2025, 'land', 'person', 2, now())`;
  await admin`
    insert into kim.jahreslauf_schritt values
      (${scene.fremd}, ${scene.fremd}, ${eigenerLauf}, 'fertig', null, 1, now()),
      (${scene.fremd}, ${scene.behoerde}, ${landeslauf}, 'laeuft', null, 1, now() + interval '1 second'),
      (${scene.geber}, ${scene.behoerde}, ${landeslauf}, 'fertig', null, 1, now()),
      (${scene.dritte}, ${scene.behoerde}, ${landeslauf}, 'wartet', null, 0, now()),
      (${scene.nachbar}, ${scene.behoerde}, ${landeslauf}, 'fehlgeschlagen', 'F', 1, now())`;
  await furnishAuftraege(database);
}
