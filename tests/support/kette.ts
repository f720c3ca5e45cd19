import { randomUUID } from "node:crypto";
import type { TestApi } from "./api.ts";
import { hatStelle } from "./antraege.ts";
import { aKreis, aMandant, eineKommune, type Mandant } from "./tenants.ts";

export interface Vertrag {
  id: string;
  geber: Mandant;
  empfaenger: Mandant;
  stelleId: string;
  eigentuemerId: string;
}

type Angaben = {
  vzaeHundertstel?: number; betragCent?: number; beginn?: string; ende?: string; nachweisFaelligAm?: string; bemessung?: "pauschale" | "ist_kosten";
  hoechstbetragJeVzaeCent?: number | null; aufstockungCent?: number;
};

/** An accepted contract on a post, or on what another contract gave: written behind the wall, under the database's own rules. */
export async function hatGlied(server: TestApi, geber: Mandant, empfaenger: Mandant, grund: { stelleId: string } | { herkunft: Vertrag }, angaben: Angaben = {}): Promise<Vertrag> {
  const { admin } = server.database;
  const id = randomUUID();
  const herkunft = "herkunft" in grund ? grund.herkunft : null;
  const [stelleId, eigentuemerId] = herkunft ? [herkunft.stelleId, herkunft.eigentuemerId] : ["stelleId" in grund ? grund.stelleId : "", geber.id];
  const { vzaeHundertstel = 100, betragCent = 1_000_000, beginn = "2026-01-01", ende = "2026-12-31", bemessung = "pauschale", hoechstbetragJeVzaeCent = null, aufstockungCent = 0 } = angaben;
  const nachweisFaelligAm = angaben.nachweisFaelligAm ?? (herkunft ? "2027-02-28" : "2027-03-31");
  await admin`insert into kim.weiterleitung (tenant_id, id, eigentuemer_id, stelle_id, herkunft_id, empfaenger_id, stelle_bezeichnung, baustein, funktion, vzae_hundertstel, betrag_cent, bemessung,
      hoechstbetrag_je_vzae_cent, aufstockung_cent, beginn, ende, zweck, nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, weiterleitung_erlaubt, angeboten_am, angeboten_von)
    values (${geber.id}, ${id}, ${eigentuemerId}, ${stelleId}, ${herkunft?.id ?? null}, ${empfaenger.id}, '', 0, 'case_management', ${vzaeHundertstel}, ${betragCent}, ${bemessung},
      ${hoechstbetragJeVzaeCent}, ${aufstockungCent}, ${beginn}, ${ende}, 'Case Management vor Ort', ${nachweisFaelligAm}, 'Das Angebot vor Ort ergänzt die Beratung.', true, true, '2025-12-01', 'Petra Probe')`;
  await admin`insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, beantwortet_am, beantwortet_von) values (${empfaenger.id}, ${geber.id}, ${id}, true, '2025-12-02', 'Karl Probe')`;
  return { id, geber, empfaenger, stelleId, eigentuemerId };
}

/** The contract ends after this day, by its giver or handed back by its receiver. */
export async function hatEnde(server: TestApi, { id, geber, empfaenger }: Vertrag, letzterTag: string, art: "beendet" | "zurueckgegeben" = "zurueckgegeben"): Promise<void> {
  const von = art === "beendet" ? geber : empfaenger;
  await server.database.admin`insert into kim.weiterleitung_ende (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
    values (${von.id}, ${randomUUID()}, ${geber.id}, ${id}, ${empfaenger.id}, ${art}, ${letzterTag}, 'Der Bedarf ist entfallen.', '2026-01-02', 'Petra Probe')`;
}

/** From a day on the contract moves another share; accepted. */
export async function hatAenderung(server: TestApi, { id, geber, empfaenger }: Vertrag, ab: string, vzaeHundertstel: number, betragCent = 500_000): Promise<void> {
  const { admin } = server.database;
  const aenderungId = randomUUID();
  await admin`insert into kim.weiterleitung_aenderung (tenant_id, id, weiterleitung_id, empfaenger_id, ab, vzae_hundertstel, betrag_cent, aufstockung_cent, grund, am, von)
    values (${geber.id}, ${aenderungId}, ${id}, ${empfaenger.id}, ${ab}, ${vzaeHundertstel}, ${betragCent}, 0, 'Der Bedarf ist kleiner.', '2026-01-02', 'Petra Probe')`;
  await admin`insert into kim.weiterleitung_aenderung_antwort (tenant_id, geber_id, aenderung_id, angenommen, am, von) values (${empfaenger.id}, ${geber.id}, ${aenderungId}, true, '2026-01-03', 'Karl Probe')`;
}

/** A Kreis gave a post to a Stadt, and the Stadt half of it to a Nachbarin; a Traeger and a stranger have no part in it. */
export async function dreiEbenen(server: TestApi, angaben: Angaben = {}) {
  const [kreis, fremd] = await Promise.all([aKreis(server), aKreis(server)]);
  const [stadt, nachbarin, traeger] = await Promise.all([eineKommune(server, kreis), eineKommune(server, kreis), aMandant(server, { art: "traeger" })]);
  const stelleId = await hatStelle(kreis);
  const erste = await hatGlied(server, kreis, stadt, { stelleId }, angaben);
  const zweite = await hatGlied(server, stadt, nachbarin, { herkunft: erste }, { vzaeHundertstel: 50, betragCent: 400_000, beginn: "2026-04-01" });
  return { kreis, stadt, nachbarin, traeger, fremd, stelleId, erste, zweite };
}
