import { fingerabdruck, istUnveraendert, loadRechnungslage, recordJahresergebnis, recordSchritt } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { jahresergebnisDer } from "@kim/domain/jahr";
import { berechneJahresrechnung, rechenwege } from "@kim/domain/jahresrechnung";
import { refusalText } from "@kim/domain/texte";
import type { Handler } from "./handler.ts";
import { Hopeless } from "../job/hopeless.ts";
import { renderJahresrechnung } from "../pdf/jahresrechnung.ts";

/** The Jahresrechnung, stored with its document; equal figures change nothing. */
export const handleJahresergebnisBerechnen: Handler<"jahresergebnis-berechnen"> = async ({
  tenantId,
  payload: { laufId, jahr },
  now,
  asJob,
}) => {
  const lage = await asJob(tenantId, async (tx) => {
    await recordSchritt(tx, laufId, { status: "laeuft" }, now());
    return loadRechnungslage(tx, jahr, heuteInBerlin(now()));
  });
  if (!lage) throw new Hopeless(refusalText({ reason: "kein-foerderjahr", feld: "jahr", jahr }));
  const rechnung = berechneJahresrechnung(lage);
  const entschieden = jahresergebnisDer(rechnung, lage);
  if (!entschieden.ok) throw new Hopeless(refusalText(entschieden.refusal));
  const ergebnis = entschieden.event;
  const unveraendert = await asJob(tenantId, (tx) => istUnveraendert(tx, jahr, fingerabdruck(ergebnis)));
  const pdf = unveraendert
    ? undefined
    : await renderJahresrechnung(ergebnis, heuteInBerlin(now()), {
        demodaten: lage.organisation.demodaten,
        konditionen: lage.konditionen,
        herleitungen: rechenwege(rechnung, ["foerderfaehigCent", "rueckzahlungCent"]),
      });
  await asJob(tenantId, async (tx) => {
    if (pdf) await recordJahresergebnis(tx, ergebnis, pdf, now());
    await recordSchritt(tx, laufId, { status: "fertig" }, now());
  });
};
