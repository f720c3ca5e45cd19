import { offene, prueferin } from "./pruefeinsicht.ts";
import { scene } from "./scene.ts";

/** What was found on a version is said once it came back; in `t` stands what was found. */
export const entschieden = `(t.inhaber_id, t.nachweis_id, t.version) in (select inhaber_id, nachweis_id,
  version from kim.nachweis_vorgang where schritt in ('zurueckgegeben', 'bescheinigt'))`;

/** What of a proof an auditor is let into today; in `t` stands its holder, its id and the version. */
const eingesehen = (inhaber: string, version = "f.version") => `exists (select from kim.pruefeinsicht e
  join kim.nachweis_fassung f on f.tenant_id = ${inhaber} and f.version = ${version}
    and case e.art when 'landesrechnungshof' then f.pruefstelle_id = e.tenant_id else f.tenant_id = e.tenant_id end
  join kim.nachweis n on n.tenant_id = f.tenant_id and n.id = f.nachweis_id
  where e.pruefer_organisation_id = $1 and e.id in (${offene(scene)
    .map((id) => `'${id}'`)
    .join(", ")})
    and (e.jahre is null or n.jahr = any (e.jahre)) and (e.empfaenger is null or n.tenant_id = any (e.empfaenger))
    and f.nachweis_id = ${inhaber === "t.tenant_id" && version === "f.version" ? "t.id" : "t.nachweis_id"})`;

const inEinsicht = `t.tenant_id = $1 and t.einsicht_id in (${offene(scene)
  .map((id) => `'${id}'`)
  .join(", ")})`;
const eigeneEinsicht = (id: string, geber: string) => `(${geber}, ${id}) in (select e.tenant_id, e.id
  from kim.pruefeinsicht e where e.pruefer_organisation_id = $1 and e.benutzer_id = '${prueferin}')`;

/** An auditor reads nothing of the body he works for but what he is let into, and his own notes. */
export const einsichtViews: Record<string, string> = {
  nachweis: eingesehen("t.tenant_id"),
  nachweis_fassung: eingesehen("t.tenant_id", "t.version"),
  nachweis_vorgang: eingesehen("t.inhaber_id", "t.version"),
  nachweis_dokument: eingesehen("t.inhaber_id", "t.version"),
  nachweis_datei: `exists (select from kim.nachweis_fassung v where v.tenant_id = t.tenant_id
    and v.nachweis_id = t.nachweis_id and v.text like '%' || t.id || '%')
    and ${eingesehen("t.tenant_id", "1")}`,
  zeilenpruefung: `${eingesehen("t.inhaber_id", "t.version")} and ${entschieden}`,
  stichprobe: `${eingesehen("t.inhaber_id", "t.version")} and ${entschieden}`,
  pruefeinsicht: eigeneEinsicht("t.id", "t.tenant_id"),
  pruefeinsicht_vorgang: eigeneEinsicht("t.einsicht_id", "t.tenant_id"),
  pruefnotiz: inEinsicht,
  pruefabschluss: inEinsicht,
};
