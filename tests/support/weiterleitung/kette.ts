import { randomUUID } from "node:crypto";
import type { TestApi } from "../welt/api.ts";
import { hatStelle } from "../welt/stellen.ts";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  endeSql,
  vertragSql,
  type Vertrag as Zeile,
} from "./kette-sql.ts";
import { aKreis, aMandant, eineKommune, type Mandant } from "../welt/tenants.ts";

export interface Vertrag {
  id: string;
  geber: Mandant;
  empfaenger: Mandant;
  stelleId: string;
  eigentuemerId: string;
}

type Angaben = {
  vzaeHundertstel?: number;
  betragCent?: number;
  beginn?: string;
  ende?: string;
  nachweisFaelligAm?: string;
  bemessung?: "pauschale" | "ist_kosten";
  hoechstbetragJeVzaeCent?: number | null;
  aufstockungCent?: number;
};

/**
 * An accepted contract on a post, or on what another contract gave: written behind the wall, under the database's own
 * rules.
 */
export async function hatGlied(
  { database: { admin } }: TestApi,
  geber: Mandant,
  empfaenger: Mandant,
  grund: { stelleId: string } | { herkunft: Vertrag },
  { vzaeHundertstel = 100, betragCent = 1_000_000, beginn = "2026-01-01", ende = "2026-12-31", ...rest }: Angaben = {},
): Promise<Vertrag> {
  const herkunft = "herkunft" in grund ? grund.herkunft : null;
  const [stelleId, eigentuemerId] =
    "herkunft" in grund ? [grund.herkunft.stelleId, grund.herkunft.eigentuemerId] : [grund.stelleId, geber.id];
  const vertrag = { id: randomUUID(), geber, empfaenger, stelleId, eigentuemerId };
  const {
    bemessung = "pauschale",
    hoechstbetragJeVzaeCent = null,
    aufstockungCent = 0,
    nachweisFaelligAm = herkunft ? "2027-02-28" : "2027-03-31",
  } = rest;
  const zeile = {
    ...zeileOf(vertrag),
    herkunft: herkunft?.id ?? null,
    vzae: vzaeHundertstel,
    betrag: betragCent,
    von: beginn,
    bis: ende,
    nachweis: nachweisFaelligAm,
    bemessung,
    hoechstbetrag: hoechstbetragJeVzaeCent,
    aufstockung: aufstockungCent,
    erlaubt: true,
  };
  await admin.unsafe(vertragSql(zeile));
  await admin.unsafe(antwortSql(zeile));
  return vertrag;
}

/** The contract ends after this day, by its giver or handed back by its receiver. */
export async function hatEnde(
  { database: { admin } }: TestApi,
  vertrag: Vertrag,
  letzterTag: string,
  art: "beendet" | "zurueckgegeben" = "zurueckgegeben",
): Promise<void> {
  await admin.unsafe(endeSql(zeileOf(vertrag), art, letzterTag));
}

/** From a day on the contract moves another share; accepted, or declined. */
export async function hatAenderung(
  { database: { admin } }: TestApi,
  vertrag: Pick<Vertrag, "id" | "geber" | "empfaenger">,
  ab: string,
  vzae: number,
  { betragCent: betrag = 500_000, angenommen = true } = {},
): Promise<void> {
  const zeile = zeileOf({ ...vertrag, stelleId: "", eigentuemerId: "" });
  const id = randomUUID();
  await admin.unsafe(aenderungSql(zeile, { id, ab, vzae, betrag }));
  await admin.unsafe(aenderungsantwortSql(zeile, id, angenommen));
}

/**
 * A Kreis gave a post to a Stadt, and the Stadt half of it to a Nachbarin; a Traeger and a stranger have no part in it.
 */
export async function dreiEbenen(server: TestApi, angaben: Angaben = {}) {
  const [kreis, fremd] = await Promise.all([aKreis(server), aKreis(server)]);
  const [stadt, nachbarin, traeger] = await Promise.all([
    eineKommune(server, kreis),
    eineKommune(server, kreis),
    aMandant(server, { art: "traeger" }),
  ]);
  const stelleId = await hatStelle(kreis);
  const erste = await hatGlied(server, kreis, stadt, { stelleId }, angaben);
  const zweite = await hatGlied(
    server,
    stadt,
    nachbarin,
    { herkunft: erste },
    { vzaeHundertstel: 50, betragCent: 400_000, beginn: "2026-04-01" },
  );
  return { kreis, stadt, nachbarin, traeger, fremd, stelleId, erste, zweite };
}

const zeileOf = ({ id, geber, empfaenger, stelleId, eigentuemerId }: Vertrag): Zeile => ({
  id,
  geber: geber.id,
  an: empfaenger.id,
  stelle: stelleId,
  eigentuemer: eigentuemerId,
});
