import { NachweisId, plainDate } from "@kim/domain/grundlagen";
import {
  decideBescheidnachweis,
  decideVertragsnachweis,
  fuehrtBelegliste,
  type Nachweisauftrag,
} from "@kim/domain/nachweis";
import { bausteinDer, type Baustein } from "@kim/domain/stelle";
import { eq } from "drizzle-orm";
import { loadEntwurf } from "../../src/nachweis/nachweisentwurf.ts";
import { listBescheide } from "../../src/queries/bescheid.ts";
import { getNachweis, recordNachweis, recordNachweisangaben } from "../../src/queries/nachweis.ts";
import { getOrganisation } from "../../src/queries/organisation.ts";
import { listWeiterleitungen } from "../../src/queries/weiterleitung.ts";
import type { WeiterleitungMitNamen } from "../../src/queries/vertrag.ts";
import { organisation } from "../../src/schema/organisation.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";
import { alsMandant, gehe, type Geschichte } from "./ablauf.ts";
import { recordBelege } from "./belege.ts";
import { handelnde, haus, type Haus } from "./beteiligte.ts";
import { bescheidgeschichten, teilgeschichte, type Bescheidgeschichte } from "./geschichten.ts";
import { angabenVon } from "./texte.ts";

/**
 * The proofs of two years in all states: a chain that is closed, papers on every desk. Told by the same functions that
 * the platform proves with, from the demo's own bookings.
 */
export async function schreibeNachweise(tx: Tx, dokumente: boolean): Promise<void> {
  for (const geschichte of bescheidgeschichten) await desBescheids(tx, geschichte, dokumente);
}

const behoerde = haus("bezreg-arnsberg");

async function desBescheids(tx: Tx, g: Bescheidgeschichte, dokumente: boolean): Promise<void> {
  const inhaber = haus(g.inhaber);
  const auftrag = await alsMandant(tx, inhaber, async (eigene) => {
    const bescheide = await listBescheide(eigene, inhaber.id);
    const { jahr, baustein } = g;
    const entschieden = decideBescheidnachweis({ jahr, baustein, bescheide, besteht: false, heute: plainDate(g.ab) });
    return entschieden.ok ? entschieden.event.auftrag : undefined;
  });
  // The programme's story may have no Bescheid of this Baustein and year; then there is nothing to prove.
  if (!auftrag) return;
  if (g.ziel !== "entwurf")
    await darunter(tx, inhaber, { jahr: g.jahr, baustein: g.baustein, herkunftId: null }, dokumente);
  await erzaehle(tx, auftrag, { ...g, inhaber, pruefstelle: behoerde, dokumente }, { ...g, weiterleitungId: null });
}

type Kettenort = { jahr: number; baustein: Baustein; herkunftId: string | null };

/** Everything below is certified before the level above prepares (R81). */
async function darunter(tx: Tx, geber: Haus, ort: Kettenort, dokumente: boolean): Promise<void> {
  const vertraege = await alsMandant(tx, geber, async (eigene) =>
    (await listWeiterleitungen(eigene)).filter(
      (w) => w.geberId === geber.id && w.herkunftId === ort.herkunftId && bausteinDer(w.funktion) === ort.baustein,
    ),
  );
  for (const vertrag of vertraege) await desVertrags(tx, geber, vertrag, ort, dokumente);
}

async function desVertrags(
  tx: Tx,
  geber: Haus,
  vertrag: WeiterleitungMitNamen,
  { jahr, baustein }: Kettenort,
  dokumente: boolean,
): Promise<void> {
  const empfaenger = await empfaengerHaus(tx, vertrag);
  const { empfaengerArt } = vertrag;
  const heute = plainDate(`${jahr + 1}-01-12`);
  const entschieden = decideVertragsnachweis({ jahr, vertrag, empfaengerArt, besteht: false, heute });
  if (!entschieden.ok) return;
  await darunter(tx, empfaenger, { jahr, baustein, herkunftId: vertrag.id }, dokumente);
  const geschichte = { ...teilgeschichte(jahr, empfaengerArt), inhaber: empfaenger, pruefstelle: geber, dokumente };
  await erzaehle(tx, entschieden.event.auftrag, geschichte, { jahr, baustein, weiterleitungId: vertrag.id }, vertrag);
}

async function erzaehle(
  tx: Tx,
  { papier: art, frist }: Nachweisauftrag,
  g: Geschichte,
  worum: { jahr: number; baustein: Baustein; weiterleitungId: WeiterleitungMitNamen["id"] | null },
  vertrag?: WeiterleitungMitNamen,
): Promise<void> {
  const { jahr, baustein, weiterleitungId } = worum;
  const { inhaber, pruefstelle } = g;
  const id = NachweisId.parse(uuidOf("nachweis", inhaber.id, jahr, weiterleitungId ?? `baustein-${baustein}`));
  const autor = { am: new Date(`${jahr + 1}-01-02T05:00:00Z`), vonName: "Jahreslauf" };
  const geladen = await alsMandant(tx, inhaber, async (eigene) => {
    await recordNachweis(
      eigene,
      { id, jahr, baustein, weiterleitungId, pruefstelleId: pruefstelle.id, art, frist },
      autor,
    );
    const nachweis = await getNachweis(eigene, { inhaberId: inhaber.id, id });
    await fuelle(eigene, inhaber, nachweis.id, g.ab);
    if (vertrag && fuehrtBelegliste(vertrag.empfaengerArt)) await recordBelege(eigene, nachweis.id, vertrag, jahr);
    const heute = plainDate(g.ab);
    const offen = { heute, lauf: { berichtigung: null }, fassung: undefined, offenePunkte: [] };
    return { nachweis, entwurf: await loadEntwurf(eigene, nachweis, offen) };
  });
  await gehe(tx, geladen.nachweis, geladen.entwurf, g);
}

async function fuelle(tx: TenantTx, inhaber: Haus, id: NachweisId, ab: string): Promise<void> {
  const { name } = await getOrganisation(tx, inhaber.id);
  const { vonName } = handelnde(inhaber.schluessel, "bearbeitung");
  const angaben = angabenVon(name.replace(/^(Stadt|Gemeinde|Kreis) /u, ""), vonName);
  await recordNachweisangaben(tx, id, 1, angaben, { am: new Date(`${ab}T07:00:00Z`), vonName });
}

async function empfaengerHaus(tx: Tx, { empfaengerId }: WeiterleitungMitNamen): Promise<Haus> {
  const [zeile] = await tx
    .select({ ags: organisation.ags })
    .from(organisation)
    .where(eq(organisation.id, empfaengerId));
  const warendorf = haus("wohlfahrt-warendorf");
  const schluessel = zeile?.ags ?? (warendorf.id === empfaengerId ? warendorf.schluessel : `traeger-${empfaengerId}`);
  return { schluessel, id: empfaengerId };
}
