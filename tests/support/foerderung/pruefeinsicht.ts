import { randomUUID } from "node:crypto";
import type { Besuch, TestApi } from "../welt/api.ts";
import { aKreis, aPerson, type Mandant } from "../welt/tenants.ts";
import { hatNachweis } from "./nachweis.ts";
import { fuelltAus, mitPersonen, reichtEin } from "./nachweiskette.ts";
import { eineVerwaltung } from "./zeichnungsbefugnis.ts";

/** A proof of the body for 2024 that was submitted, and an auditor who is let into it on the day of the policies. */
export async function hatPruefeinsicht(server: TestApi, mandant: Mandant) {
  const haus = await mitPersonen(server, mandant);
  const papier = { inhaberId: mandant.id, id: await hatNachweis(server, mandant, { jahr: 2024 }) };
  await fuelltAus(haus, papier);
  await reichtEin(haus, papier);
  const pruefer = await aPerson(server, [{ organisationId: mandant.id, rollen: ["pruefeinsicht"] }]);
  const einsichtId = randomUUID();
  await server.database.admin`
    insert into kim.pruefeinsicht (tenant_id, id, art, pruefer_organisation_id, benutzer_id, name, zweck, von, bis, am,
      von_id, von_name)
    values (${mandant.id}, ${einsichtId}, 'rechnungspruefungsamt', ${mandant.id}, ${pruefer.benutzerId}, 'Petra Probe',
      'Prüfung der Verwendung', kim.heute() - 1, kim.heute() + 1, now(), ${pruefer.benutzerId}, 'Vera Verwaltung')`;
  return { pruefer, nachweis: { einsichtId, inhaberId: papier.inhaberId, nachweisId: papier.id } };
}

export const eineNotiz = <N extends object>(nachweis: N, angaben: { id?: string; text?: string } = {}) => ({
  id: randomUUID(),
  ort: "allgemein",
  text: "Mit dem Haushalt abgeglichen.",
  ...nachweis,
  ...angaben,
});

/** The same in a Kreis of its own, with whoever lets auditors in. */
export async function einKreisMitPruefung(server: TestApi) {
  const kreis = await aKreis(server);
  const verwaltung: Besuch = await eineVerwaltung(server, kreis);
  return { kreis, verwaltung, ...(await hatPruefeinsicht(server, kreis)) };
}
