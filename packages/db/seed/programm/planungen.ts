import { EntwurfInhalt } from "@kim/domain/weiterleitung";
import { VerteilungInhalt } from "@kim/domain/verteilung";
import { uuidOf } from "../../src/scope/ids.ts";
import { stelle } from "../../src/schema/stelle.ts";
import { verteilung, verzicht } from "../../src/schema/verteilung.ts";
import { weiterleitung, weiterleitungEntwurf } from "../../src/schema/weiterleitung.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { gebiete, organisationIdOf } from "../grundstock/organisationen.ts";
import { koordinationIn } from "../grundstock/personen.ts";
import { kommunenVon } from "./empfaenger.ts";
import { zeilenAus } from "./personalausgaben.ts";
import { amTag, tageSpaeter } from "./stichtag.ts";

/** What coordinators have on their desks and nobody else sees: distributions and drafts of offers. */
export function planungen(eintraege: readonly Eintrag[], stichtag: string): Eintrag[] {
  const jahr = Number(stichtag.slice(0, 4));
  return ["05570", "05754"].flatMap((schluessel) => {
    const [tenantId, von] = [organisationIdOf(schluessel), koordinationIn(schluessel)];
    const kreis = gebiete.find(({ id }) => id === tenantId);
    const kommunen = (kreis ? kommunenVon(kreis) : []).map(organisationIdOf);
    const [erledigt, offen] = [uuidOf("verteilung", schluessel, jahr - 1), uuidOf("verteilung", schluessel, jahr)];
    const geaendert = (tag: string) => ({ geaendertAm: amTag(tag), geaendertVon: von });
    const verteilungen = [
      {
        id: erledigt,
        jahr: jahr - 1,
        gesamt: 400,
        tag: `${jahr - 1}-01-21`,
        angebotenAm: amTag(`${jahr - 1}-01-21`, 14),
      },
      { id: offen, jahr, gesamt: 300, tag: tageSpaeter(stichtag, -2), angebotenAm: null },
    ].map(({ id, jahr: im, gesamt, tag, angebotenAm }) => ({
      tenantId,
      id,
      jahr: im,
      funktion: "case_management",
      inhalt: entwurf(im, gesamt),
      ...geaendert(tag),
      angebotenAm,
    }));
    const verzichtet = {
      tenantId,
      id: uuidOf("verzicht", erledigt),
      verteilungId: erledigt,
      organisationId: kommunen.at(-1),
      zugunstenId: kommunen[0],
      vzaeHundertstel: 10,
      grund: "Die Gemeinde deckt den Bedarf über die Sprechstunden des Kreises.",
      am: amTag(`${jahr - 1}-01-14`),
      von,
    };
    const frei = freieStelle(eintraege, tenantId);
    const angebot = {
      tenantId,
      id: uuidOf("weiterleitung-entwurf", schluessel),
      eigentuemerId: tenantId,
      stelleId: frei?.id,
      inhalt: {
        herkunftId: null,
        inhalt: EntwurfInhalt.parse({
          empfaengerId: kommunen[5],
          vzaeHundertstel: 50,
          beginn: `${jahr + 1}-01-01`,
          zweck: "Case Management vor Ort",
        }),
      },
      ...geaendert(tageSpaeter(stichtag, -1)),
    };
    return [
      { tenantId, tabelle: verteilung, zeilen: verteilungen },
      { tenantId, tabelle: verzicht, zeilen: [verzichtet] },
      { tenantId, tabelle: weiterleitungEntwurf, zeilen: frei ? [angebot] : [] },
    ];
  });
}

const entwurf = (jahr: number, gesamtHundertstel: number) =>
  VerteilungInhalt.parse({
    gesamtHundertstel,
    beginn: `${jahr}-01-01`,
    ende: `${jahr}-12-31`,
    nachweisFaelligAm: `${jahr + 1}-03-31`,
    zweck: "Case Management vor Ort",
    begruendung: "Die Stellen folgen den Einwohnern; kleine Gemeinden legen ihre Anteile zusammen.",
    jeVzaeCent: 5_700_000,
    schluessel: { art: "einwohner" },
    zusammenlegungen: [],
    zuteilungen: [],
    traeger: [],
  });

/** A post of the case management that was never offered to anybody. */
function freieStelle(eintraege: readonly Eintrag[], tenantId: string) {
  const vergeben = new Set(
    zeilenAus<typeof weiterleitung.$inferInsert>(eintraege, weiterleitung).map(({ stelleId }) => stelleId),
  );
  return zeilenAus<typeof stelle.$inferInsert>(eintraege, stelle).find(
    (s) => s.tenantId === tenantId && s.funktion === "case_management" && !vergeben.has(s.id),
  );
}
