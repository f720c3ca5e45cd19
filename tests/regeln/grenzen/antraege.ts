import { randomUUID } from "node:crypto";
import { einInhalt, hatEntwurf } from "../../support/foerderung/antrag.ts";
import { hatStelle } from "../../support/welt/stellen.ts";
import { aKreis, type Mandant } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Inhalt = Parameters<typeof einInhalt>[0];

const eingereicht =
  (inhalt: (kreis: Mandant) => Promise<Inhalt> | Inhalt) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const antragId = await hatEntwurf(kreis, { inhalt: einInhalt(await inhalt(kreis)) });
    await kreis.api.antragEinreichung.create.mutate({ id: randomUUID(), antragId, version: 2 });
  };

const ausserhalbDesKi = (stand: "beantragt" | "erteilt") => async (kreis: Mandant) => {
  const stelleId = await hatStelle(kreis, { funktion: "koordination", anbindung: "sozialamt" });
  return {
    ausnahmen: [{ stelleId, bezeichnung: "Koordination", stand, datum: "2026-01-10", aktenzeichen: "625-1" }],
  };
};

const mitKonzept = (kreisangehoerigerRaum: string) => () => ({
  skizze: { ...einInhalt().skizze, kreisangehoerigerRaum },
});

const mitKi = (kiInBetrieb: boolean) => () => ({
  voraussetzungen: { ...einInhalt().voraussetzungen, kiInBetrieb },
});

export const antraege: readonly Grenze[] = [
  {
    regel: "R9",
    grenze: "Koordination außerhalb des KI wird mit erteilter Ausnahmegenehmigung beantragt, nicht mit beantragter.",
    art: "ablehnung",
    diesseits: eingereicht(ausserhalbDesKi("erteilt")),
    jenseits: eingereicht(ausserhalbDesKi("beantragt")),
  },
  {
    regel: "R10",
    grenze: "Ein Kreis reicht mit dem Konzept für den kreisangehörigen Raum ein, nicht ohne.",
    art: "ablehnung",
    diesseits: eingereicht(mitKonzept("Zwei Stützpunkte versorgen alle Kommunen des Kreises.")),
    jenseits: eingereicht(mitKonzept("")),
  },
  {
    regel: "R24",
    grenze: "Ein Antrag geht mit allen Voraussetzungen ein, nicht ohne ein KI in Betrieb.",
    art: "ablehnung",
    diesseits: eingereicht(mitKi(true)),
    jenseits: eingereicht(mitKi(false)),
  },
];
