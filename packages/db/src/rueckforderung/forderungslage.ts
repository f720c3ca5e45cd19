import type { Instrument, PlainDate } from "@kim/domain/grundlagen";
import { instrumentDes, nachweislauf, pruefsumme, type EinNachweis, type Nachweiszahlen } from "@kim/domain/nachweis";
import {
  forderungsgegenstand,
  kettenglied,
  type Forderungsgegenstand,
  type Kettenglied,
  type Rueckforderungslage,
} from "@kim/domain/rueckforderung";
import { eq } from "drizzle-orm";
import { listBasiszinssaetze } from "../queries/rueckforderung/basiszins.ts";
import { findGeltendeKonditionen } from "../queries/foerderung/kondition.ts";
import type { NachweisMitNamen, NachweisTx } from "../queries/nachweis/nachweis-mit-namen.ts";
import { findNachweisfassung } from "../queries/nachweis/nachweisfassung.ts";
import { listZeilenentscheidungen } from "../queries/nachweis/nachweispruefung.ts";
import { listNachweisvorgaenge } from "../queries/nachweis/nachweisvorgang.ts";
import { listForderungenAus, type Forderungsakte } from "../queries/rueckforderung/rueckforderung.ts";
import { bescheinigungVerwendung } from "../schema/nachweispruefung.ts";

/** What may be claimed out of a proof, and what already is. */
export type Forderungsgrund = Nachweisgrund & {
  /** R99b: what the creditor itself owes above for the same cause; null where nothing is claimed from it. */
  kette: Kettenglied | null;
};

type Nachweisgrund = {
  nachweis: NachweisMitNamen;
  gegenstand: Forderungsgegenstand;
  /** The certified version; null while there is no certificate. */
  bescheinigt: { version: number; zahlen: Nachweiszahlen } | null;
  forderungen: readonly Forderungsakte[];
};

/** For the level above a proof, and for its holder as far as it was told. */
export async function loadForderungsgrund(
  tx: NachweisTx,
  nachweis: NachweisMitNamen,
  heute: PlainDate,
): Promise<Forderungsgrund> {
  const grund = await loadNachweisgrund(tx, nachweis, heute);
  const version = grund.bescheinigt?.version;
  const unten = { inhaberId: nachweis.inhaberId, id: nachweis.id };
  return { ...grund, kette: version === undefined ? null : await loadKettenglied(tx, { ...unten, version }, heute) };
}

/** The same without the levels around it. */
export async function loadNachweisgrund(
  tx: NachweisTx,
  nachweis: NachweisMitNamen,
  heute: PlainDate,
): Promise<Nachweisgrund> {
  const schluessel = { inhaberId: nachweis.inhaberId, id: nachweis.id };
  const [vorgaenge, forderungen] = await Promise.all([
    listNachweisvorgaenge(tx, nachweis),
    listForderungenAus(tx, [schluessel]),
  ]);
  const { bescheinigung } = nachweislauf(vorgaenge, false);
  const { version } = bescheinigung ?? { version: undefined };
  const fassung = await findNachweisfassung(tx, nachweis, version);
  const entscheidungen = version === undefined ? [] : await listZeilenentscheidungen(tx, { ...schluessel, version });
  const zahlen = fassung?.fassung.inhalt.zahlen;
  return {
    nachweis,
    gegenstand: forderungsgegenstand(
      {
        art: nachweis.art,
        instrument: await loadInstrument(tx, nachweis),
        zahlen: zahlen ?? null,
        zeitraum: fassung?.fassung.inhalt.kopf.zeitraum ?? null,
        bescheinigung,
        pruefsumme: pruefsumme(
          entscheidungen.map((e) => ({ ...e, bezeichnung: e.schluessel })),
          entscheidungen,
        ),
        forderungen,
      },
      heute,
    ),
    bescheinigt: version !== undefined && zahlen ? { version, zahlen } : null,
    forderungen,
  };
}

/** What a contract passes on is known by the conditions of its year alone; a Bescheid's own paper says it. */
const loadInstrument = async (tx: NachweisTx, { art, jahr, baustein }: NachweisMitNamen): Promise<Instrument> =>
  instrumentDes(art) ?? (await findGeltendeKonditionen(tx, jahr))?.instrumente[baustein].instrument ?? "zuwendung";

/** A claim as its steps are decided. */
export const rueckforderungslageDer = async (
  tx: NachweisTx,
  { kern, vorgaenge, zahlungen }: Forderungsakte,
  akteur: Rueckforderungslage["akteur"],
  heute: PlainDate,
): Promise<Rueckforderungslage> => ({
  kern,
  vorgaenge,
  zahlungen,
  heute,
  akteur,
  basiszinssaetze: await listBasiszinssaetze(tx),
});

/** Nothing is paid back before it was paid out; a contract's payments are not recorded here. */
export async function findErsteAuszahlung(
  tx: NachweisTx,
  { nachweis, version }: Forderungsakte,
): Promise<PlainDate | null> {
  const zahlen = (await findNachweisfassung(tx, nachweis, version))?.fassung.inhalt.zahlen;
  if (!zahlen || zahlen.art === "teilnachweis") return null;
  return zahlen.auszahlungen.map(({ am }) => am).toSorted()[0] ?? null;
}

/**
 * R99b: the proofs of this body that use the certificate, what is claimed from it out of them, and what it claims
 * itself out of everything that they use.
 */
async function loadKettenglied(
  tx: NachweisTx,
  unten: EinNachweis & { version: number },
  heute: PlainDate,
): Promise<Kettenglied | null> {
  // The authority stands at the top: nobody claims from it.
  if ("bewilligung" in tx) return null;
  const v = bescheinigungVerwendung;
  const verwendungen = await tx.select().from(v).where(eq(v.tenantId, tx.tenantId));
  const oben = verwendungen.filter(
    (r) => r.untenInhaberId === unten.inhaberId && r.untenNachweisId === unten.id && r.untenVersion === unten.version,
  );
  const ids = new Set(oben.map(({ nachweisId }) => nachweisId));
  const vonOben = await listForderungenAus(
    tx,
    [...ids].map((id) => ({ inhaberId: tx.tenantId, id }) as EinNachweis),
  );
  const darunter = verwendungen.filter(({ nachweisId }) => ids.has(nachweisId));
  const nachUnten = await listForderungenAus(
    tx,
    darunter.map((r) => ({ inhaberId: r.untenInhaberId, id: r.untenNachweisId }) as EinNachweis),
  );
  return kettenglied(vonOben, nachUnten, heute);
}
