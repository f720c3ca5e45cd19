import { listAusgabenDerWeiterleitung } from "../queries/foerderung/ausgabe.ts";
import { listBelegzeilen } from "../queries/nachweis/belegzeile.ts";
import { listBesetzungenDerWeiterleitung } from "../queries/stelle/besetzung.ts";
import { listEinnahmen } from "../queries/foerderung/einnahme.ts";
import { findGeltendeKonditionen } from "../queries/foerderung/kondition.ts";
import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import { getWeiterleitung, listWeiterleitungen } from "../queries/weiterleitung/weiterleitung.ts";
import { Missing } from "../scope/errors.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import { nettoCent, vertragskosten } from "@kim/domain/ausgabe";
import { jahresende, summe, type PlainDate } from "@kim/domain/grundlagen";
import { positionDer } from "@kim/domain/jahresrechnung";
import {
  aemterDesVertrags,
  belegzeitraum,
  besserstellungszeilen,
  fuehrtBelegliste,
  herleitungenDesVertrags,
  zahlenDesVertrags,
  type Nachweisangaben,
} from "@kim/domain/nachweis";
import { loadKettenglieder } from "./kettenglieder.ts";
import type { Papierstand } from "./papierstand.ts";

/** The figures of the Teilnachweis of a contract as they are today. Throws `Missing` without contract or conditions. */
export async function loadTeilnachweis(
  tx: TenantTx,
  { id, jahr, weiterleitungId, inhaberArt }: NachweisMitNamen,
  heute: PlainDate,
  angaben: Nachweisangaben,
): Promise<Papierstand> {
  if (weiterleitungId === null) throw new Missing("weiterleitung");
  const vertrag = await getWeiterleitung(tx, weiterleitungId);
  const [ausgaben, besetzt, einnahmen, konditionen, vertraege, belege] = await Promise.all([
    listAusgabenDerWeiterleitung(tx, vertrag),
    listBesetzungenDerWeiterleitung(tx, vertrag),
    listEinnahmen(tx, jahr),
    findGeltendeKonditionen(tx, jahr),
    listWeiterleitungen(tx),
    listBelegzeilen(tx, id),
  ]);
  if (!konditionen) throw new Missing("foerderkondition");
  const eigene = ausgaben.filter((a) => a.jahr === jahr);
  const gegebene = vertraege.filter((w) => w.geberId === tx.tenantId && w.herkunftId === vertrag.id);
  const glieder = await loadKettenglieder(tx, jahr, gegebene);
  const besetztDarunter = await Promise.all(gegebene.map((w) => listBesetzungenDerWeiterleitung(tx, w)));
  const { monate } = vertragskosten({
    w: vertrag,
    eigene,
    darunter: [],
    besetzt: [...besetzt, ...besetztDarunter.flat()],
    heute,
  });
  const imJahr = monate.filter((m) => m.jahr === jahr);
  const gebuchteCent = summe(eigene.map((a) => a.betragCent));
  const lage = {
    jahr,
    vertrag,
    position: positionDer(vertrag.funktion),
    // What a receipt says is not eligible, input tax among it, is taken off line by line.
    eigeneKostenCent: belege.length > 0 ? gebuchteCent : summe(eigene.map(nettoCent)),
    nichtZuwendungsfaehigCent: summe(belege.map((b) => b.betragCent - b.zuwendungsfaehigCent)),
    besserstellungen: angaben.besserstellungen,
    einnahmen: einnahmen.filter((e) => angaben.einnahmen.includes(e.id)),
    gehalteneHundertstelTage: summe(imJahr.map((m) => m.gehalteneHundertstelTage)),
    besetzteHundertstelTage: summe(imJahr.map((m) => m.besetzteHundertstelTage)),
    glieder,
  };
  const zahlen = zahlenDesVertrags(lage);
  return {
    zahlen: { ...zahlen, besserstellungen: besserstellungszeilen(jahr, besetzt, angaben.besserstellungen) },
    rechnungsart: heute > jahresende(jahr) ? "jahresrechnung" : "planrechnung",
    zweck: vertrag.zweck,
    zeitraum: belegzeitraum(vertrag, jahr),
    glieder,
    belege,
    belegliste: fuehrtBelegliste(inhaberArt) ? { zeilen: belege, gebuchteCent } : null,
    aemter: aemterDesVertrags(inhaberArt),
    konditionen,
    einnahmen,
    herleitungen: herleitungenDesVertrags(lage, zahlen),
  };
}
