import { jahreslaufStarten } from "@kim/jobs";
import { uuidOf } from "../../src/scope/ids.ts";
import { jahreslauf } from "../../src/schema/jahreslauf.ts";
import { outbox } from "../../src/schema/protokoll.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";

/** How many finished years are computed: as many as one looks back at. */
const jahre = 2;

/**
 * The runs of the last finished years, begun by the calendar on 2 January. The worker computes the results and sets
 * their documents from the figures of the demo, the way it does in operation.
 */
export function jahreslaeufe(stichtag: string, anzahlIm: (jahr: number) => number): Eintrag[] {
  const tenantId = organisationIdOf("bezreg-arnsberg");
  const letztes = Number(stichtag.slice(0, 4)) - 1;
  const laeufe = Array.from({ length: jahre }, (_, i) => letztes - jahre + 1 + i).map((jahr) => ({
    tenantId,
    id: uuidOf("jahreslauf", jahr),
    jahr,
    umfang: "land",
    ausloeser: "zeitplan",
    anzahl: anzahlIm(jahr),
    gestartetAm: new Date(`${jahr + 1}-01-02T05:00:00Z`),
  }));
  return [
    { tenantId, tabelle: jahreslauf, zeilen: laeufe },
    {
      tenantId,
      tabelle: outbox,
      zeilen: laeufe.map(({ id, gestartetAm }) => ({
        tenantId,
        id: uuidOf("jahreslauf-starten", id),
        name: jahreslaufStarten.name,
        payload: { laufId: id },
        erstelltAm: gestartetAm,
      })),
    },
  ];
}
