import { randomUUID } from "node:crypto";
import type { MittelabrufEingabe } from "@kim/domain/mittelabruf";
import type { z } from "zod";
import type { TestApi } from "../welt/api.ts";
import { aMandant, type Mandant } from "../welt/tenants.ts";

type Abruf = z.input<typeof MittelabrufEingabe>;
type BescheidAngaben = {
  baustein?: number;
  jahr?: number;
  instrument?: "zuwendung" | "fachbezogene_pauschale";
  cent?: number;
  datum?: string;
  vorgaengerId?: string;
  nachweisFaelligAm?: string;
};

export const eineBehoerde = (server: TestApi) =>
  aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });

/**
 * A Bescheid that stands in the database, of Baustein 1 and 2026 over 100,000 EUR unless told otherwise. Answers its
 * id.
 */
export async function hatBescheid(
  { database: { admin } }: TestApi,
  mandant: Pick<Mandant, "id">,
  angaben: BescheidAngaben = {},
): Promise<string> {
  const {
    baustein = 1,
    jahr = 2026,
    instrument = "zuwendung",
    cent = 10_000_000,
    datum = `${jahr}-01-20`,
    vorgaengerId,
    nachweisFaelligAm = `${jahr + 1}-06-30`,
  } = angaben;
  const id = randomUUID();
  const [kondition] = await admin<{ id: string }[]>`
    with vorhanden as (select id from kim.foerderkondition where jahr = ${jahr} limit 1), neu as (
      insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
        vorgeschlagen_von_name)
      select gen_random_uuid(), ${jahr}, 1, werte, 'Probe', now(), gen_random_uuid(), 'Petra Probe'
        from kim.foerderkondition where jahr = 2026 and fassung = 1 and not exists (select 1 from vorhanden)
      returning id)
    select id from vorhanden union all select id from neu`;
  const art = vorgaengerId ? "aenderungsbescheid" : "erstbescheid";
  await admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, vorgaenger_id, instrument, aktenzeichen, datum, von,
      bis, nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    values (${mandant.id}, ${id}, ${jahr}, ${baustein}, ${art}, ${vorgaengerId ?? null}, ${instrument},
      ${`36-${id.slice(0, 8)}`}, ${datum}, ${`${jahr}-01-01`}, ${`${jahr}-12-31`},
      ${nachweisFaelligAm}, 'tagesgenau', ${kondition?.id ?? ""}, 250, ${cent}, 0, 0, '', now(), 'Berta Behörde')`;
  return id;
}

/** A call for external advice of Baustein 1, unless told otherwise: the two months of R32 hold for it. */
export const einAbruf = (bescheidId: string, angaben: Partial<Abruf> = {}): Abruf => ({
  id: randomUUID(),
  bescheidId,
  gegenstand: "begleitung",
  betragCent: 2_500_000,
  termin: "2026-05-15",
  benoetigtBis: "2026-07-15",
  begruendung: "Gehälter Mai bis Juli",
  ...angaben,
});

/** A call that the authority was asked for, and decided where told so. Answers its id. */
export async function hatAbruf(
  mandant: Mandant,
  bescheidId: string,
  behoerde?: Mandant,
  angaben: Partial<Abruf> = {},
): Promise<string> {
  const { id } = await mandant.api.mittelabruf.create.mutate(einAbruf(bescheidId, angaben));
  if (behoerde)
    await behoerde.api.mittelabrufEntscheidung.create.mutate({
      organisationId: mandant.id,
      mittelabrufId: id,
      entscheidung: { bewilligt: true },
    });
  return id;
}
