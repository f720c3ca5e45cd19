import { randomUUID } from "node:crypto";
import type { Baustein } from "@kim/domain/stelle";
import type { AntragInhalt } from "@kim/domain/antrag";
import type { z } from "zod";
import type { TestApi } from "../welt/api.ts";
import { aMandant, type Mandant } from "../welt/tenants.ts";

type Inhalt = z.input<typeof AntragInhalt>;

/** Everything a Kreis has to say for Baustein 1 of 2026. */
export const einInhalt = (angaben: Partial<Inhalt> = {}): Inhalt => ({
  skizze: {
    zielgruppe: "Neu Zugewanderte in den ersten drei Jahren.",
    projektgruppen: "Arbeit, Sprache und Wohnen.",
    caseManagement: "Das Konzept entsteht mit den Verbänden.",
    externeAkteure: "Verbände und Migrantenselbstorganisationen.",
    planung: "Besetzung bis März, Zwischenbericht im Herbst.",
    schnittstellen: "Abgegrenzt von der Migrationsberatung.",
    kreisangehoerigerRaum: "Zwei Stützpunkte versorgen alle Kommunen des Kreises.",
    beratungsangebote: "Vereinbarungen mit Jobcenter, JMD und MBE.",
    integrationskonzept: "Folgt dem Integrationskonzept des Kreises.",
  },
  voraussetzungen: {
    kiInBetrieb: true,
    lenkungsgruppe: "besteht",
    konzeptDurchKi: true,
    handlungskonzeptAnerkannt: true,
    caseManagementKonzept: "abgestimmt",
    qualifizierteFachkraefte: true,
    arbeitsgruppeFreieWohlfahrt: true,
  },
  ausnahmen: [],
  positionen: { koordinationHundertstel: 100, personalCent: 5_500_000 },
  ...angaben,
});

export const eineBehoerde = (server: TestApi) =>
  aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });

export const setztFenster = (
  behoerde: Pick<Mandant, "api">,
  angaben: { jahr?: number; baustein?: Baustein; von?: string; bis?: string } = {},
) =>
  behoerde.api.antragsfenster.create.mutate({
    jahr: 2026,
    baustein: 1,
    von: "2026-01-01",
    bis: "2026-12-31",
    ...angaben,
  });

/** A complete draft of the body. Answers its id; its version is 2. */
export async function hatEntwurf(
  mandant: Mandant,
  { jahr = 2026, baustein = 1 as Baustein, inhalt = einInhalt() } = {},
): Promise<string> {
  const { id } = await mandant.api.antrag.create.mutate({ id: randomUUID(), jahr, baustein });
  await mandant.api.antrag.update.mutate({ id, version: 1, inhalt });
  return id;
}

/** A complete Antrag of the body, handed in. The window must be open. Answers its id. */
export async function hatAntrag(mandant: Mandant, angaben: Parameters<typeof hatEntwurf>[1] = {}): Promise<string> {
  const antragId = await hatEntwurf(mandant, angaben);
  await mandant.api.antragEinreichung.create.mutate({ id: randomUUID(), antragId, version: 2 });
  return antragId;
}
