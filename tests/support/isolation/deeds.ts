import { auftragDeeds, laufDeeds } from "./auftraege.ts";
import { ausgabeDeeds } from "./deeds-ausgabe.ts";
import { dateDeeds } from "./deeds-fristen.ts";
import { houseDeeds } from "./deeds-haus.ts";
import { chainKeys } from "./deeds-kette-schluessel.ts";
import { chainDeeds } from "./deeds-kette.ts";
import { auditDeeds } from "./deeds-pruefeinsicht.ts";
import { officeDeeds } from "./deeds-aemter.ts";
import { chainRules } from "./deeds-regeln.ts";
import { proofDeeds } from "./deeds-nachweis.ts";
import { councilDeeds } from "./deeds-jahresabschluss.ts";
import { budgetDeeds } from "./deeds-landeshaushalt.ts";
import { reportDeeds } from "./deeds-landesbericht.ts";
import { inquiryDeeds } from "./deeds-landesabfrage.ts";
import { distributionDeeds } from "./deeds-landesverteilung.ts";
import { claimDeeds } from "./deeds-rueckforderung.ts";
import { paperDeeds } from "./deeds-schriftstueck.ts";
import { keyDeeds } from "./deeds-schluessel.ts";
import { scene } from "./scene.ts";
import { attempt, type Wall } from "./wall.ts";

/** What the keys, the state's two writing roles and the two ends of a delegation must let through, and what not. */
export async function deedBreaches(wall: Wall, only?: string): Promise<string[]> {
  const deeds = [
    ...keyDeeds(),
    ...officeDeeds(),
    ...auftragDeeds(),
    ...laufDeeds(),
    ...ausgabeDeeds(),
    ...chainDeeds(),
    ...chainKeys(),
    ...chainRules(),
    ...houseDeeds(),
    ...proofDeeds(),
    ...claimDeeds(),
    ...councilDeeds(),
    ...paperDeeds(),
    ...dateDeeds(),
    ...auditDeeds(),
    ...distributionDeeds(),
    ...budgetDeeds(),
    ...reportDeeds(),
    ...inquiryDeeds(),
  ].filter((d) => !only || d.table === only);
  const actors = new Map(deeds.map(({ role, who }) => [`${role} ${who}`, { role, who }]));
  const found = await Promise.all(
    [...actors.values()].map(({ role, who }) =>
      wall.as(role, scene[who], async (tx) => {
        const breaches: string[] = [];
        for (const { deed, statement, expected } of deeds.filter((d) => d.role === role && d.who === who)) {
          const outcome = await attempt(tx, statement);
          if (outcome !== expected) breaches.push(`${who} (${role}): „${deed}“ ergibt ${outcome} statt ${expected}.`);
        }
        return breaches;
      }),
    ),
  );
  return found.flat();
}
