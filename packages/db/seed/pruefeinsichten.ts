import { addDays, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import { uuidOf } from "../src/scope/ids.ts";
import type { Tx } from "../src/scope/scope.ts";
import { asOwnerOf } from "./grundstock/mandant.ts";
import { organisationIdOf } from "./grundstock/organisationen.ts";
import { demoPersonen } from "./grundstock/personen.ts";

const warendorf = organisationIdOf("05570");
const behoerde = organisationIdOf("bezreg-arnsberg");
const rechnungshof = organisationIdOf("landesrechnungshof");

/** The audit unit of a Kreis and the court of audit are let in; one Einsicht ended, one was withdrawn. */
export async function schreibePruefeinsichten(tx: Tx, heute: PlainDate): Promise<void> {
  const am = (tage: number) => `${addDays(heute, tage)}T08:30:00Z`;
  const gewaehre = (e: Tx, einsicht: Einsicht) =>
    e.execute(sql`
      insert into kim.pruefeinsicht (tenant_id, id, art, pruefer_organisation_id, benutzer_id, name, jahre, zweck, von,
        bis, am, von_id, von_name)
      values (${einsicht.geber}, ${einsicht.id}, ${einsicht.art}, ${einsicht.pruefer}, ${personId(einsicht.email)},
        ${einsicht.name}, ${einsicht.jahre}::smallint[], ${einsicht.zweck}, ${addDays(heute, einsicht.von)},
        ${addDays(heute, einsicht.bis)}, ${am(einsicht.von)}, ${uuidOf("benutzer", einsicht.durch)},
        ${einsicht.durchName})`);
  await asOwnerOf(tx, warendorf, async (e) => {
    await gewaehre(e, {
      ...rpa,
      id: eigene,
      jahre: "{2024}",
      zweck: "Prüfung der Verwendungsnachweise 2024",
      von: -12,
      bis: 47,
    });
    await gewaehre(e, { ...rpa, id: fruehere, jahre: null, zweck: "Kassenprüfung im Vorjahr", von: -400, bis: -340 });
  });
  await asOwnerOf(tx, behoerde, async (e) => {
    await gewaehre(e, {
      ...lrh,
      id: landesweite,
      jahre: null,
      zweck: "Landesweite Prüfung des Programms",
      von: -30,
      bis: 20,
    });
    await gewaehre(e, {
      ...lrh,
      id: widerrufene,
      jahre: "{2024}",
      zweck: "Vorprüfung, im falschen Umfang gewährt",
      von: -45,
      bis: 20,
    });
    await e.execute(sql`
      insert into kim.pruefeinsicht_vorgang (tenant_id, id, einsicht_id, art, bis, grund, am, von_id, von_name)
      values
        (${behoerde}, ${uuidOf("pruefeinsichtvorgang", 1)}, ${widerrufene}, 'widerrufen', null,
          'Der Umfang war zu eng; neu gewährt.', ${am(-44)}, ${uuidOf("benutzer", lrh.durch)}, ${lrh.durchName}),
        (${behoerde}, ${uuidOf("pruefeinsichtvorgang", 2)}, ${landesweite}, 'verlaengert', ${addDays(heute, 80)},
          'Die örtlichen Erhebungen dauern länger.', ${am(-3)}, ${uuidOf("benutzer", lrh.durch)}, ${lrh.durchName})`);
  });
  await notiere(tx, warendorf, { geber: warendorf, einsicht: eigene, baustein: 2, wer: rpa, am: am(-5) }, [
    ["allgemein", "Zahlen der Fassung mit dem Haushalt abgeglichen, keine Abweichung."],
    ["feld:kassenzeichen", "Kein Kassenzeichen, weil nichts zurückzuzahlen ist; mit der Kämmerei bestätigt."],
  ]);
  await notiere(tx, rechnungshof, { geber: behoerde, einsicht: landesweite, baustein: 1, wer: lrh, am: am(-8) }, [
    ["allgemein", "Kürzung nach K03 nachvollziehbar; Vergleich mit anderen Kreisen offen."],
  ]);
}

type Einsicht = {
  geber: string;
  id: string;
  art: string;
  pruefer: string;
  email: string;
  name: string;
  durch: string;
  durchName: string;
  jahre: string | null;
  zweck: string;
  von: number;
  bis: number;
};

const personId = (email: string) => demoPersonen.find((p) => p.email === email)?.id ?? uuidOf("benutzer", email);
const rpa = {
  geber: warendorf,
  art: "rechnungspruefungsamt",
  pruefer: warendorf,
  email: "rpa@kim.example",
  name: "Ulrike Hagemann",
  durch: "huesken@warendorf.example",
  durchName: "Paul Hüsken",
};
const lrh = {
  geber: behoerde,
  art: "landesrechnungshof",
  pruefer: rechnungshof,
  email: "rechnungshof@kim.example",
  name: "Dr. Henning Brandes",
  durch: "bezirksregierung@kim.example",
  durchName: "Carsten Vogt",
};
const [eigene, fruehere, landesweite, widerrufene] = [1, 2, 3, 4].map((nummer) => uuidOf("pruefeinsicht", nummer)) as [
  string,
  string,
  string,
  string,
];

/** To what Warendorf submitted of the Baustein for 2024: read in its own scope, written in that of the audit office. */
async function notiere(
  tx: Tx,
  amt: OrganisationId,
  zu: { geber: string; einsicht: string; baustein: number; wer: { email: string; name: string }; am: string },
  notizen: readonly (readonly [ort: string, text: string])[],
): Promise<void> {
  const fassungen: { id: string; version: number }[] = [];
  await asOwnerOf(tx, warendorf, async (e) => {
    fassungen.push(
      ...(await e.execute<{ id: string; version: number }>(sql`
        select n.id, max(f.version)::int as version from kim.nachweis n
        join kim.nachweis_fassung f on f.tenant_id = n.tenant_id and f.nachweis_id = n.id
        where n.tenant_id = ${warendorf} and n.jahr = 2024 and n.baustein = ${zu.baustein}
          and n.weiterleitung_id is null
        group by n.id`)),
    );
  });
  await asOwnerOf(tx, amt, async (e) => {
    for (const { id, version } of fassungen)
      for (const [ort, text] of notizen)
        await e.execute(sql`
          insert into kim.pruefnotiz (tenant_id, id, geber_id, einsicht_id, inhaber_id, nachweis_id, fassung, ort, text,
            am, geaendert_am, von_id, von_name)
          values (${amt}, ${uuidOf("pruefnotiz", zu.einsicht, ort)}, ${zu.geber}, ${zu.einsicht}, ${warendorf}, ${id},
            ${version}, ${ort}, ${text}, ${zu.am}, ${zu.am}, ${personId(zu.wer.email)}, ${zu.wer.name})`);
  });
}
