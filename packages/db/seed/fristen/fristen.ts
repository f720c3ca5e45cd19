import { addDays, jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import { asOwnerOf } from "../grundstock/mandant.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";

const behoerde = organisationIdOf("bezreg-arnsberg");
const warendorf = organisationIdOf("05570");
const leverkusen = organisationIdOf("05316");
const von = uuidOf("demo", "Fristen");

type Auflage = { art: string; bezeichnung: string; fristart: string; tag: PlainDate; quelle: string; erfuellt?: true };

/** Conditions in every state, letters of recipients, and a proof that got more time. */
export async function schreibeFristen(tx: Tx, heute: PlainDate): Promise<void> {
  const auflagen: Auflage[] = [
    {
      art: "konzept",
      bezeichnung: "Fortgeschriebenes Konzept zur Zusammenarbeit mit der Ausländerbehörde",
      fristart: "frist",
      tag: addDays(heute, 19),
      quelle: "Nr. 4.2 des Bescheids",
    },
    {
      art: "bericht",
      bezeichnung: "Bericht über die Arbeit der Lenkungsgruppe",
      fristart: "termin",
      tag: addDays(heute, -12),
      quelle: "Nr. 4.3 des Bescheids",
      erfuellt: true,
    },
    {
      art: "controlling",
      bezeichnung: "Angaben zum landesweiten Controlling",
      fristart: "fester_tag",
      tag: addDays(heute, -4),
      quelle: "Nr. 4.4 des Bescheids",
    },
  ];
  await asOwnerOf(tx, warendorf, async (e) => {
    for (const auflage of auflagen) await auflageVon(e, warendorf, auflage, heute);
  });
  await teileMit(tx, warendorf, "pflicht_konzept", heute, 16, {
    betreff: "Fortgeschriebenes Konzept",
    text: "Sehr geehrte Damen und Herren,\n\nunser Konzept ist fortgeschrieben: Die Rückkehrberatung ist ein eigener Abschnitt geworden.\n\nMit freundlichen Grüßen\nKreis Warendorf",
  });
  await teileMit(tx, leverkusen, "pflicht_finanzierung", heute, 3, {
    betreff: "Weitere Zuwendung für die Sprachmittlung",
    text: "Sehr geehrte Damen und Herren,\n\nfür die Sprachmittlung haben wir Mittel der Stiftung Wohlfahrtspflege beantragt.\n\nMit freundlichen Grüßen\nStadt Leverkusen",
  });
  await asOwnerOf(tx, behoerde, async (e) => {
    await e.execute(sql`
      insert into kim.mitteilungseingang (tenant_id, inhaber_id, mitteilung_id, antwort, am, von_id, von_name)
      values (${behoerde}, ${warendorf}, ${uuidOf("mitteilung", warendorf)},
        'Vielen Dank. Bitte fügen Sie es dem Nachweis bei.',
        ${`${addDays(heute, -14)}T09:30:00Z`}, ${von}, 'Berta Bezirk')`);
    await e.execute(sql`
      insert into kim.fristverlaengerung (tenant_id, id, inhaber_id, jahr, baustein, bis, grund, am, von_id, von_name)
      select ${behoerde}, ${uuidOf("verlaengerung", leverkusen)}, b.tenant_id, b.jahr, b.baustein,
        (greatest(b.nachweis_faellig_am, ${heute}::date) + 30)::date,
        'Wechsel in der Kämmerei; der Jahresabschluss liegt erst im Sommer vor.',
        ${`${addDays(heute, -20)}T08:15:00Z`}, ${von}, 'Berta Bezirk'
      from kim.bescheid b where b.tenant_id = ${leverkusen} and b.jahr = ${jahrVon(heute) - 1} and b.baustein = 1
        and b.vorgaenger_id is null`);
  });
}

async function auflageVon(tx: Tx, tenant: OrganisationId, auflage: Auflage, heute: PlainDate): Promise<void> {
  const id = uuidOf("auflage", tenant, auflage.bezeichnung);
  await tx.execute(sql`
    insert into kim.bescheidauflage (tenant_id, id, bescheid_id, art, bezeichnung, fristart, tag, quelle, am, von_name)
    select b.tenant_id, ${id}, b.id, ${auflage.art}, ${auflage.bezeichnung}, ${auflage.fristart}, ${auflage.tag},
      ${auflage.quelle}, b.am, b.von_name
    from kim.bescheid b where b.tenant_id = ${tenant} and b.jahr = ${jahrVon(heute)} and b.baustein = 1
      and not exists (select from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)`);
  if (!auflage.erfuellt) return;
  await tx.execute(sql`
    insert into kim.auflagenvorgang (tenant_id, id, inhaber_id, auflage_id, schritt, tag, am, von_id, von_name)
    select tenant_id, ${uuidOf("auflagenvorgang", id)}, tenant_id, id, 'erfuellt', tag, ${`${auflage.tag}T10:00:00Z`},
      ${von}, 'Klara Koordination'
    from kim.bescheidauflage where tenant_id = ${tenant} and id = ${id}`);
}

const teileMit = (
  tx: Tx,
  tenant: OrganisationId,
  pflicht: string,
  heute: PlainDate,
  vorTagen: number,
  { betreff, text }: { betreff: string; text: string },
): Promise<void> =>
  asOwnerOf(tx, tenant, (e) =>
    e.execute(sql`
      insert into kim.mitteilung (tenant_id, id, an_id, pflicht, betreff, text, am, von_id, von_name)
      values (${tenant}, ${uuidOf("mitteilung", tenant)}, ${behoerde}, ${pflicht}, ${betreff}, ${text},
        ${`${addDays(heute, -vorTagen)}T10:00:00Z`}, ${von}, 'Klara Koordination')`),
  );
