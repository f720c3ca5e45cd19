import { OrganisationId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { fristenDurchsehen, fristenErinnern, fristenMahnen } from "./frist.ts";
import {
  jahresergebnisBerechnen,
  jahreslaufAbschliessen,
  jahreslaufPlanmaessig,
  jahreslaufStarten,
  schrittWiederholen,
} from "./jahreslauf.ts";
import { landesberichtSetzen } from "./landesbericht.ts";
import { landesabfrageMitteilen } from "./landesabfrage.ts";
import { landesanteileMitteilen } from "./landesverteilung.ts";
import { mitteilungSetzen } from "./mitteilung.ts";
import { nachrichtSenden } from "./nachricht.ts";
import { ausdruckSetzen, entwurfspapierSetzen, nachweiseAnlegen, nachweisSetzen, vermerkSetzen } from "./nachweis.ts";
import { rechnungsstandBerechnen, rechnungsstandNachziehen } from "./rechnungsstand.ts";
import { schriftstueckSetzen } from "./schriftstueck.ts";
import { vertragErzeugen } from "./vertrag.ts";

export { fristenDurchsehen, fristenErinnern, fristenMahnen } from "./frist.ts";
export { landesberichtSetzen } from "./landesbericht.ts";
export { landesabfrageMitteilen } from "./landesabfrage.ts";
export { landesanteileMitteilen } from "./landesverteilung.ts";
export { mitteilungSetzen } from "./mitteilung.ts";
export { nachrichtSenden } from "./nachricht.ts";
export { ausdruckSetzen, entwurfspapierSetzen, nachweiseAnlegen, nachweisSetzen, vermerkSetzen } from "./nachweis.ts";
export { rechnungsstandBerechnen, rechnungsstandNachziehen } from "./rechnungsstand.ts";
export { schriftstueckSetzen } from "./schriftstueck.ts";
export { vertragErzeugen } from "./vertrag.ts";
export { defineJob, type JobDefinition } from "./define-job.ts";
export {
  jahresergebnisBerechnen,
  jahreslaufAbschliessen,
  jahreslaufPlanmaessig,
  jahreslaufStarten,
  schrittWiederholen,
} from "./jahreslauf.ts";

/** Every job of the platform by name. */
export const jobs = {
  "jahreslauf-starten": jahreslaufStarten,
  "jahresergebnis-berechnen": jahresergebnisBerechnen,
  "jahreslauf-abschliessen": jahreslaufAbschliessen,
  "jahreslauf-planmaessig": jahreslaufPlanmaessig,
  "schritt-wiederholen": schrittWiederholen,
  "nachricht-senden": nachrichtSenden,
  "vertrag-erzeugen": vertragErzeugen,
  "rechnungsstand-berechnen": rechnungsstandBerechnen,
  "rechnungsstand-nachziehen": rechnungsstandNachziehen,
  "nachweise-anlegen": nachweiseAnlegen,
  "nachweis-setzen": nachweisSetzen,
  "vermerk-setzen": vermerkSetzen,
  "ausdruck-setzen": ausdruckSetzen,
  "entwurfspapier-setzen": entwurfspapierSetzen,
  "schriftstueck-setzen": schriftstueckSetzen,
  "mitteilung-setzen": mitteilungSetzen,
  "fristen-durchsehen": fristenDurchsehen,
  "fristen-erinnern": fristenErinnern,
  "fristen-mahnen": fristenMahnen,
  "landesanteile-mitteilen": landesanteileMitteilen,
  "landesbericht-setzen": landesberichtSetzen,
  "landesabfrage-mitteilen": landesabfrageMitteilen,
} as const;

export const JobName = z.enum(Object.keys(jobs) as (keyof typeof jobs)[], "Diese Art von Auftrag gibt es nicht.");
export type JobName = z.infer<typeof JobName>;
/** What a job is called before people; its own name where this version no longer knows it. */
export function bezeichnungDesAuftrags(name: string): string {
  const bekannt = JobName.safeParse(name).data;
  return bekannt ? jobs[bekannt].bezeichnung : name;
}

export type Payload<N extends JobName> = z.output<(typeof jobs)[N]["payload"]>;

/** What travels through the queue: the tenant is part of the envelope, never taken from the payload. */
export const Envelope = z.strictObject({ tenantId: OrganisationId, payload: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;

/** The one queue; steps of runs and everything else share it. */
export const queueName = "kim";
