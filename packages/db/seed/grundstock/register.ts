import type { Merkmalart } from "@kim/domain/organisation";
import { uuidOf } from "../../src/scope/ids.ts";
import { registermerkmal } from "../../src/schema/register.ts";
import type { Eintrag } from "./ablage.ts";
import { gebiete, type OrganisationZeile } from "./organisationen.ts";
import belege from "./registerbelege.json" with { type: "json" };

type Herkunft = { quelle: string; annahme: boolean };

/**
 * What the Kreise, towns and Kommunen have, as far as public sources say (read on 22.11.2026); what they do not prove
 * is marked as an assumption. When it began is known of none: it counts from the programme's first Förderjahr on.
 */
export const registermerkmale = (): Eintrag[] =>
  gebiete.map((gebiet) => ({
    tenantId: gebiet.id,
    tabelle: registermerkmal,
    zeilen: Object.entries(merkmaleVon(gebiet)).map(([art, herkunft]) => ({
      tenantId: gebiet.id,
      id: uuidOf("registermerkmal", gebiet.id, art),
      art,
      von: "2020-01-01",
      ...herkunft,
      am: "2026-11-22T00:00:00Z",
      vonName: "Recherche",
    })),
  }));

type Merkmale = Partial<Record<Merkmalart, Herkunft>>;

const beleg = (quelle: string): Herkunft => ({ quelle, annahme: false });
const annahme = (quelle: string): Herkunft => ({ quelle: `Annahme: ${quelle}`, annahme: true });

function merkmaleVon({ art, ags, status }: OrganisationZeile): Merkmale {
  if (art === "kreis" || art === "staedteregion") return kreis;
  if (ags === aachen) return stadtAachen;
  if (art === "kreisfreie_stadt") return kreisfreieStadt;
  if (status === null) return {};
  return { ...jugendamtDer(ags), ...(status === "grosse_kreisangehoerige_stadt" ? grosseStadt(ags) : {}) };
}

const einbuergerung = annahme("Einbürgerung liegt bei Kreisen, kreisfreien und großen kreisangehörigen Städten.");
const integrationsrat = annahme("ab 5.000 ausländischen Einwohnerinnen und Einwohnern ist er zu bilden (§ 27 GO NRW).");
const aachen = "05334002";

const kreis: Merkmale = {
  auslaenderbehoerde: beleg("ZustAVO NRW § 1"),
  einbuergerungsbehoerde: einbuergerung,
  jugendamt: annahme("für die Kommunen ohne eigenes Jugendamt (AG-KJHG NRW § 1a)."),
};
const kreisfreieStadt: Merkmale = {
  auslaenderbehoerde: beleg("ZustAVO NRW § 1"),
  einbuergerungsbehoerde: einbuergerung,
  jugendamt: beleg("AG-KJHG NRW § 1a"),
  integrationsrat,
};
// Its Ausländerbehörde is the StädteRegion's since 21.10.2009.
const stadtAachen: Merkmale = {
  einbuergerungsbehoerde: einbuergerung,
  jugendamt: annahme("Rechte einer kreisfreien Stadt (Aachen-Gesetz)."),
  integrationsrat,
};

/** Most große and mittlere Städte keep a Jugendamt of their own; no complete list was found. */
function jugendamtDer(ags: string | null | undefined): Merkmale {
  const quelle = nachgeschlagen(belege.jugendamt, ags);
  return {
    jugendamt: quelle ? beleg(quelle) : annahme("große und mittlere Städte können es führen (AG-KJHG NRW § 2)."),
  };
}

function grosseStadt(ags: string | null | undefined): Merkmale {
  const [belegt, offen] = [nachgeschlagen(belege.auslaenderbehoerde, ags), nachgeschlagen(belege.offen, ags)];
  return {
    ...(belegt ? { auslaenderbehoerde: beleg(belegt) } : {}),
    ...(offen ? { auslaenderbehoerde: annahme(offen) } : {}),
    einbuergerungsbehoerde: einbuergerung,
    integrationsrat,
  };
}

const nachgeschlagen = (tabelle: Readonly<Record<string, string>>, ags: string | null | undefined) =>
  tabelle[ags ?? ""];
