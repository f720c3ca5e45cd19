import { loadRechnungslage } from "../queries/foerderung/foerderlage.ts";
import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import { Missing } from "../scope/errors.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import { geltendeBescheide } from "@kim/domain/bescheid";
import type { PlainDate } from "@kim/domain/grundlagen";
import { berechneJahresrechnung, rechenwegeZumNachweis } from "@kim/domain/jahresrechnung";
import { aemterDesBescheids, nachgewieseneLage, zahlenDesBescheids, type Nachweisangaben } from "@kim/domain/nachweis";
import { bausteinDer } from "@kim/domain/stelle";
import { loadKettenglieder } from "./kettenglieder.ts";
import type { Papierstand } from "./papierstand.ts";

/** The figures of the paper of a Bescheid as they are today. Throws `Missing` without a Bescheid or conditions. */
export async function loadBescheidnachweis(
  tx: TenantTx,
  { jahr, baustein }: Pick<NachweisMitNamen, "jahr" | "baustein">,
  heute: PlainDate,
  angaben: Nachweisangaben,
): Promise<Papierstand> {
  const lage = await loadRechnungslage(tx, jahr, heute);
  const bescheide = lage?.bescheide.filter((b) => b.jahr === jahr && b.baustein === baustein) ?? [];
  const [bescheid] = geltendeBescheide(bescheide);
  if (!lage || !bescheid) throw new Missing("bescheid");
  const glieder = await loadKettenglieder(
    tx,
    jahr,
    lage.weiterleitungen.filter((w) => bausteinDer(w.funktion) === baustein),
  );
  const rechnung = berechneJahresrechnung(nachgewieseneLage(lage, glieder));
  const ids = new Set<string>(bescheide.map(({ id }) => id));
  const konditionen = lage.bescheidkonditionen?.[baustein] ?? lage.konditionen;
  const zahlen = zahlenDesBescheids({
    rechnung,
    baustein,
    bescheide,
    auszahlungen: lage.auszahlungen
      .filter(({ bescheidId }) => ids.has(bescheidId))
      .map(({ ausgezahltAm: am, betragCent }) => ({ am, betragCent })),
    einnahmen: lage.einnahmen.filter(({ id }) => angaben.einnahmen.includes(id)),
    besetzungen: lage.besetzungen,
    glieder,
    fristen: konditionen.fristen[baustein],
  });
  if (!zahlen) throw new Missing("bescheid");
  return {
    zahlen,
    rechnungsart: rechnung.art,
    zweck: `Kommunales Integrationsmanagement, Baustein ${baustein}`,
    zeitraum: { von: bescheid.von, bis: bescheid.bis },
    glieder,
    belege: [],
    belegliste: null,
    aemter: aemterDesBescheids(bescheid),
    konditionen,
    einnahmen: lage.einnahmen,
    herleitungen: rechenwegeZumNachweis(rechnung, baustein),
  };
}
