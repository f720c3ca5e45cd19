import { plainDate, type NachweisId } from "@kim/domain/grundlagen";
import { fuehrtBelegliste } from "@kim/domain/nachweis";
import { bausteinDer, type Baustein } from "@kim/domain/stelle";
import { eq } from "drizzle-orm";
import { beginneNachweis, type Nachweisanlass } from "../../src/nachweis/nachweisbeginn.ts";
import { loadEntwurf } from "../../src/nachweis/nachweisentwurf.ts";
import { getNachweis, recordNachweisangaben } from "../../src/queries/nachweis/nachweis.ts";
import { getOrganisation } from "../../src/queries/organisation.ts";
import { listWeiterleitungen } from "../../src/queries/weiterleitung/weiterleitung.ts";
import type { WeiterleitungMitNamen } from "../../src/queries/weiterleitung/vertrag.ts";
import { organisation } from "../../src/schema/organisation.ts";
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
  const { jahr, baustein } = g;
  const inhaber = haus(g.inhaber);
  const id = await begonnen(tx, inhaber, { jahr, baustein });
  // The programme's story may have no Bescheid of this Baustein and year; then there is nothing to prove.
  if (!id) return;
  if (g.ziel !== "entwurf") await darunter(tx, inhaber, { jahr, baustein, herkunftId: null }, dokumente);
  await erzaehle(tx, id, { ...g, inhaber, pruefstelle: behoerde, dokumente }, jahr);
}

/** Opened by the yearly run, where there is something to prove. */
const begonnen = (tx: Tx, inhaber: Haus, anlass: Nachweisanlass): Promise<NachweisId | undefined> =>
  alsMandant(tx, inhaber, async (eigene) => {
    const autor = { am: new Date(`${anlass.jahr + 1}-01-02T05:00:00Z`), vonName: "Jahreslauf" };
    const beginn = await beginneNachweis(eigene, anlass, autor);
    return beginn.ok ? beginn.event.id : undefined;
  });

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
  const id = await begonnen(tx, empfaenger, { jahr, vertrag });
  if (!id) return;
  await darunter(tx, empfaenger, { jahr, baustein, herkunftId: vertrag.id }, dokumente);
  const teil = teilgeschichte(jahr, vertrag.empfaengerArt);
  await erzaehle(tx, id, { ...teil, inhaber: empfaenger, pruefstelle: geber, dokumente }, jahr, vertrag);
}

async function erzaehle(
  tx: Tx,
  id: NachweisId,
  g: Geschichte,
  jahr: number,
  vertrag?: WeiterleitungMitNamen,
): Promise<void> {
  const { inhaber } = g;
  const geladen = await alsMandant(tx, inhaber, async (eigene) => {
    const nachweis = await getNachweis(eigene, { inhaberId: inhaber.id, id });
    await fuelle(eigene, inhaber, id, g.ab);
    if (vertrag && fuehrtBelegliste(vertrag.empfaengerArt)) await recordBelege(eigene, id, vertrag, jahr);
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
