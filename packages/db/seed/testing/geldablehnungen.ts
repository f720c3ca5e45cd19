import { plainDate } from "@kim/domain/grundlagen";
import { BescheidEingabe, decideBescheid, geltendeBescheide, type Bescheid } from "@kim/domain/bescheid";
import {
  decideAuszahlung,
  decideEntscheidung,
  decideMittelabruf,
  mittelfrist,
  type Auszahlung,
  type Mittelabruf,
} from "@kim/domain/mittelabruf";
import type { Konditionsfassung } from "@kim/domain/kondition";
import { antragsstand } from "@kim/domain/antrag";
import { decideZusatzstelle } from "@kim/domain/stelle";
import { listAntraege } from "../../src/queries/foerderung/antrag.ts";
import { listBescheide } from "../../src/queries/foerderung/bescheid.ts";
import { listKontingente } from "../../src/queries/foerderung/foerderung.ts";
import { findGeltendeKonditionen, listKonditionsfassungen } from "../../src/queries/foerderung/kondition.ts";
import { listAbruftermine, listAuszahlungen, listMittelabrufe } from "../../src/queries/foerderung/mittelabruf.ts";
import { listZusatzstellen } from "../../src/queries/stelle/zusatzstelle.ts";
import { getOrganisation } from "../../src/queries/organisation.ts";
import { listMerkmale } from "../../src/queries/zugang/register.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";

/** What the domain says against one recipient's Bescheide, in the order in which they were issued. */
export async function bescheidablehnungen(tx: TenantTx): Promise<unknown[]> {
  const organisation = await getOrganisation(tx, tx.tenantId);
  const bescheide = (await listBescheide(tx, tx.tenantId)).toSorted((a, b) => a.am.localeCompare(b.am));
  const antraege = await listAntraege(tx);
  const merkmale = await listMerkmale(tx, [tx.tenantId]);
  const ablehnungen: unknown[] = [];
  for (const [i, b] of bescheide.entries()) {
    const konditionen = await findGeltendeKonditionen(tx, b.jahr);
    const antrag = antraege.find(({ id }) => id === b.antragId);
    const decision = decideBescheid({
      organisation,
      merkmale,
      bescheide: bescheide.slice(0, i),
      konditionen: konditionen ? { id: b.konditionId, konditionen } : undefined,
      eingabe: eingabe(b),
      antrag: antrag && { ...antrag, eingereicht: antragsstand(antrag.vorgaenge, false) === "eingereicht" },
    });
    if (!decision.ok) ablehnungen.push({ bei: organisation.kurzname, bescheid: b.aktenzeichen, ...decision.refusal });
    else if (decision.event.bescheid.instrument !== b.instrument) ablehnungen.push({ instrument: b.instrument });
  }
  const kontingente = await listKontingente(tx);
  for (const b of geltendeBescheide(bescheide)) {
    const k = kontingente.find(({ jahr, baustein }) => jahr === b.jahr && baustein === b.baustein);
    if (k?.vzaeHundertstel !== b.vzaeHundertstel) ablehnungen.push({ bei: organisation.kurzname, kontingent: k, b });
  }
  return ablehnungen;
}

function eingabe(b: Awaited<ReturnType<typeof listBescheide>>[number]) {
  const { organisationName: _, organisationArt: __, instrument: ___, konditionId: ____, am: _____, ...angaben } = b;
  const { vonName: ______, ...rest } = angaben;
  return BescheidEingabe.parse({ ...rest, ohneAntrag: rest.antragId === null });
}

/** What the domain says against one recipient's extra posts, each on what the register says of its Kommune (R6). */
export async function zusatzstellenablehnungen(tx: TenantTx): Promise<{ geprueft: number; ablehnungen: unknown[] }> {
  const organisation = await getOrganisation(tx, tx.tenantId);
  const zusatzstellen = await listZusatzstellen(tx, tx.tenantId);
  const ablehnungen: unknown[] = [];
  for (const { id, kommuneId, beginn, verzichtGrund } of zusatzstellen) {
    const kommune = await getOrganisation(tx, kommuneId);
    const merkmale = await listMerkmale(tx, [kommuneId]);
    const eingabe = { id, kommuneId, beginn, verzichtGrund };
    const decision = decideZusatzstelle({ organisation, kommune, merkmale, vorhandene: [], eingabe });
    if (!decision.ok) ablehnungen.push({ bei: organisation.kurzname, ...decision.refusal });
  }
  return { geprueft: zusatzstellen.length, ablehnungen };
}

/** What the domain says against one recipient's calls, decisions and payments, each at the moment it was made. */
export async function mittelablehnungen(tx: TenantTx): Promise<unknown[]> {
  const bescheide: Bescheid[] = await listBescheide(tx, tx.tenantId);
  const abrufe = (await listMittelabrufe(tx, tx.tenantId)).toSorted((a, b) => a.am.localeCompare(b.am));
  const auszahlungen = (await listAuszahlungen(tx, tx.tenantId)).toSorted((a, b) => a.am.localeCompare(b.am));
  const termine = await listAbruftermine(tx);
  const fassungen = await listKonditionsfassungen(tx);
  const ablehnungen: unknown[] = [];
  const pruefe = (was: string, decision: { ok: true } | { ok: false; refusal: object }) => {
    if (!decision.ok) ablehnungen.push({ was, ...decision.refusal });
  };
  const damals = (am: string) => bescheide.filter((b) => b.am <= am);
  const bis = <T extends { am: string }>(zeilen: readonly T[], am: string) => zeilen.filter((z) => z.am < am);
  for (const abruf of abrufe) {
    const bescheid = bescheide.find(({ id }) => id === abruf.bescheidId);
    if (!bescheid) throw new Error("a call without its Bescheid");
    const frist = mittelfrist(fassungen, bescheid, abruf.gegenstand);
    const lage = { bescheide: damals(abruf.am), termine, mittelfrist: frist, eingabe: abruf };
    pruefe("abruf", decideMittelabruf({ ...lage, bescheid, abrufe: entschiedene(bis(abrufe, abruf.am), abruf.am) }));
    if (!abruf.entscheidung) continue;
    const { am, bewilligt, grund } = abruf.entscheidung;
    const eingabeDerBehoerde = bewilligt
      ? ({ bewilligt } as const)
      : ({ bewilligt: false, grund: grund ?? "" } as const);
    const offen = { ...abruf, entscheidung: null };
    pruefe(
      "entscheidung",
      decideEntscheidung({
        abruf: offen,
        bescheide: damals(am),
        abrufe: entschiedene(bis(abrufe, am), am),
        eingabe: eingabeDerBehoerde,
      }),
    );
  }
  for (const zahlung of auszahlungen)
    pruefe("auszahlung", auszahlungVon(zahlung, { bescheide: damals(zahlung.am), abrufe, auszahlungen, fassungen }));
  return ablehnungen;
}

const entschiedene = (abrufe: readonly Mittelabruf[], am: string): Mittelabruf[] =>
  abrufe.map((abruf) => (abruf.entscheidung && abruf.entscheidung.am < am ? abruf : { ...abruf, entscheidung: null }));

function auszahlungVon(
  zahlung: Auszahlung & { organisationId: Bescheid["organisationId"] },
  lage: {
    bescheide: readonly Bescheid[];
    abrufe: readonly Mittelabruf[];
    auszahlungen: readonly Auszahlung[];
    fassungen: readonly Konditionsfassung[];
  },
) {
  const bescheid = lage.bescheide.find(({ id }) => id === zahlung.bescheidId);
  if (!bescheid) throw new Error("a payment before its Bescheid");
  const { id, organisationId, bescheidId, mittelabrufId, betragCent, ausgezahltAm } = zahlung;
  const abruf = lage.abrufe.find((a) => a.id === mittelabrufId);
  return decideAuszahlung({
    bescheid,
    bescheide: lage.bescheide,
    abrufe: entschiedene(lage.abrufe, zahlung.am),
    auszahlungen: lage.auszahlungen.filter((a) => a.am < zahlung.am),
    mittelfrist: mittelfrist(lage.fassungen, bescheid, abruf?.gegenstand ?? null),
    posten: { id, organisationId, bescheidId, mittelabrufId, betragCent },
    ausgezahltAm,
    heute: plainDate(zahlung.am.slice(0, 10)),
  });
}
