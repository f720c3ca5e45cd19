import { uuidOf } from "../../src/scope/ids.ts";
import { zusatzstelle, zusatzstelleBewilligung } from "../../src/schema/bescheid.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { gebiete } from "../grundstock/organisationen.ts";
import { koordinationIn } from "../grundstock/personen.ts";
import { zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { amTag } from "./stichtag.ts";

/** Große kreisangehörige Städte with an Ausländerbehörde of their own (ZustAVO § 1). */
const staedte = [
  "05162024",
  "05166032",
  "05170024",
  "05362032",
  "05382068",
  "05554008",
  "05562032",
  "05566076",
  "05754008",
  "05758012",
  "05774032",
  "05954036",
  "05962024",
];

/**
 * R6, R7: a Kreis with a große kreisangehörige Stadt asks for one coordination post more; some wait, one Stadt
 * declines.
 */
export function zusatzstellen(stichtag: string): Eintrag[] {
  const jahr = Number(stichtag.slice(0, 4));
  return gebiete
    .filter(({ ags }) => staedte.includes(ags ?? ""))
    .flatMap((stadt) => {
      const kreis = gebiete.find(({ id }) => id === stadt.kreisId);
      if (!kreis) return [];
      const [tenantId, z] = [kreis.id, zufall(samen("zusatzstelle", stadt.ags ?? ""))];
      const id = uuidOf("zusatzstelle", tenantId, jahr);
      const zeile = {
        tenantId,
        id,
        kommuneId: stadt.id,
        jahr,
        beginn: `${jahr}-07-01`,
        verzichtGrund: z.wahr(0.2)
          ? "Die Stadt führt die Koordination über das Integrationszentrum des Kreises."
          : null,
        am: amTag(`${jahr}-03-${z.ganz(10, 28)}`),
        vonName: koordinationIn(kreis.ags ?? ""),
      };
      const bewilligung = {
        tenantId,
        zusatzstelleId: id,
        am: amTag(`${jahr}-05-${z.ganz(10, 28)}`),
        vonName: "Carsten Vogt",
      };
      return [
        { tenantId, tabelle: zusatzstelle, zeilen: [zeile] },
        { tenantId, tabelle: zusatzstelleBewilligung, zeilen: z.wahr(0.5) ? [bewilligung] : [] },
      ];
    });
}
