import { getNachweisentwurf, Missing, type GeladeneLage, type NachweisMitNamen, type TenantTx } from "@kim/db";
import { geltendeBescheide } from "@kim/domain/bescheid";
import { addDays, jahresende } from "@kim/domain/grundlagen";
import { berechneJahresrechnung } from "@kim/domain/jahresrechnung";
import {
  laeuftIm,
  nachgewieseneLage,
  nachweisinhaltDer,
  nachweismaengel,
  nachweismangelText,
  zahlenDesBescheids,
  type Kettenglied,
} from "@kim/domain/nachweis";
import { bausteinDer } from "@kim/domain/stelle";
import { vertragsbetragIm } from "@kim/domain/weiterleitung";

/**
 * The paper of a Bescheid as it would be today, from what is known of its year and the draft, and what it still lacks.
 * Throws `Missing` without a Bescheid or published conditions.
 */
export async function loadNachweisinhalt(tx: TenantTx, nachweis: NachweisMitNamen, lage: GeladeneLage | undefined) {
  const { jahr, baustein, art } = nachweis;
  const { angaben, version } = await getNachweisentwurf(tx, nachweis.id);
  const bescheide = lage?.bescheide.filter((b) => b.jahr === jahr && b.baustein === baustein) ?? [];
  const [bescheid] = geltendeBescheide(bescheide);
  if (!lage || !bescheid) throw new Missing("bescheid");
  const glieder = lage.weiterleitungen
    .filter((w) => w.geberId === tx.tenantId && bausteinDer(w.funktion) === baustein && laeuftIm(jahr, w))
    .map((w): Kettenglied => ({
      weiterleitungId: w.id,
      nachweisId: null,
      empfaengerName: w.empfaengerName,
      faelligAm: w.nachweisFaelligAm,
      weitergeleitetCent: vertragsbetragIm(w, jahr),
      lauf: null,
      pruefsumme: null,
      rueckgabeCent: 0,
    }));
  const rechnung = berechneJahresrechnung(nachgewieseneLage(lage, glieder));
  const ids = new Set<string>(bescheide.map(({ id }) => id));
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
    fristen: (lage.bescheidkonditionen?.[baustein] ?? lage.konditionen).fristen[baustein],
  });
  if (!zahlen) throw new Missing("bescheid");
  const inhalt = nachweisinhaltDer(
    {
      art,
      jahr,
      baustein,
      inhaber: { name: lage.organisation.name, ags: lage.organisation.ags },
      an: nachweis.pruefstelleName,
      zweck: `Kommunales Integrationsmanagement, Baustein ${baustein}`,
      faelligAm: nachweis.frist.am,
      zeitraum: { von: bescheid.von, bis: bescheid.bis },
    },
    lage.heute,
    zahlen,
    angaben,
  );
  const maengel = nachweismaengel({
    inhalt,
    angaben,
    rechnungsart: rechnung.art,
    abgeschlossenAb: addDays(jahresende(jahr), 1),
    glieder,
    belegliste: null,
    zeichnungMoeglich: true,
    offenePunkte: [],
  });
  return {
    version,
    angaben,
    inhalt,
    maengel: maengel.map((mangel) => ({ ...mangel, satz: nachweismangelText(mangel) })),
  };
}
