import { RueckforderungId, RueckforderungsvorgangId, RueckzahlungId, type PlainDate } from "@kim/domain/grundlagen";
import {
  angabenAus,
  decideRueckforderung,
  decideRueckforderungsschritt,
  decideRueckzahlung,
  rechtsgrundlagen,
  rueckforderungslauf,
  unaufgefordertBis,
  zinsgrundlageDer,
  type EineRueckforderung,
} from "@kim/domain/rueckforderung";
import { forderungspapiere } from "@kim/domain/schriftstueck";
import { listNachweise } from "../../src/queries/nachweis/nachweis.ts";
import { getRueckforderung, recordRueckforderung } from "../../src/queries/rueckforderung/rueckforderung.ts";
import {
  recordRueckforderungsvorgang,
  recordRueckzahlung,
} from "../../src/queries/rueckforderung/rueckforderungsverlauf.ts";
import { loadNachweisgrund, rueckforderungslageDer } from "../../src/rueckforderung/forderungslage.ts";
import { bestelleSchriftstueck } from "../../src/schriftstueck/einfrieren.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";
import { alsMandant } from "../nachweise/ablauf.ts";
import { handelnde, haus, type Haus } from "../nachweise/beteiligte.ts";
import { amTag } from "../programm/stichtag.ts";
import { forderungsgeschichten, type Forderungsgeschichte, type Schritt } from "./geschichten.ts";

/** Claims out of the demo's certified proofs, told by the same decisions that the platform takes. */
export async function schreibeRueckforderungen(tx: Tx): Promise<void> {
  for (const geschichte of forderungsgeschichten) await erzaehle(tx, geschichte);
}

async function erzaehle(tx: Tx, g: Forderungsgeschichte): Promise<void> {
  const [glaeubiger, schuldner] = [haus(g.glaeubiger), haus(g.schuldner)];
  const forderung = await alsMandant(tx, glaeubiger, (eigene) => beginne(eigene, g, schuldner));
  // The programme's story may leave nothing to be paid back; then there is nothing to claim.
  if (!forderung) return;
  for (const ereignis of g.ereignisse) {
    if ("zahlung" in ereignis) await alsMandant(tx, glaeubiger, (e) => zahle(e, forderung, glaeubiger, ereignis));
    else
      await alsMandant(tx, ereignis.wer === "schuldner" ? schuldner : glaeubiger, (e) =>
        tue(e, forderung, g, ereignis),
      );
  }
}

async function beginne(
  tx: TenantTx,
  g: Forderungsgeschichte,
  schuldner: Haus,
): Promise<EineRueckforderung | undefined> {
  const heute = g.kenntnisAm;
  const passende = (await listNachweise(tx)).filter(
    (n) =>
      n.inhaberId === schuldner.id && n.pruefstelleId === tx.tenantId && n.jahr === g.jahr && n.baustein === g.baustein,
  );
  for (const nachweis of passende) {
    const { gegenstand, bescheinigt } = await loadNachweisgrund(tx, nachweis, heute);
    const betragCent = gegenstand.zuErstattenCent ?? 0;
    if (!bescheinigt || betragCent === 0) continue;
    const { grundlage, kenntnisAm, unwirksamAb, sachverhalt } = g;
    erlaubt(decideRueckforderung({ grundlage, betragCent, kenntnisAm, unwirksamAb }, gegenstand, heute));
    const id = RueckforderungId.parse(uuidOf("rueckforderung", nachweis.id));
    await recordRueckforderung(
      tx,
      {
        id,
        nachweis,
        version: bescheinigt.version,
        eigenanteilCent: 0,
        sachverhalt,
        kern: {
          glaeubigerId: tx.tenantId,
          schuldnerId: schuldner.id,
          grundlage,
          zinsgrundlage: zinsgrundlageDer(grundlage, gegenstand.instrument),
          betragCent,
          kenntnisAm,
          unwirksamAb,
          arglistig: false,
          unaufgefordertBis: unaufgefordertBis(grundlage, bescheinigt.zahlen),
        },
      },
      { am: amTag(kenntnisAm, 9), ...handelnde(g.glaeubiger, "pruefung") },
    );
    return { glaeubigerId: tx.tenantId, id };
  }
  return undefined;
}

async function tue(tx: TenantTx, forderung: EineRueckforderung, g: Forderungsgeschichte, s: Schritt): Promise<void> {
  const { schritt, tag, text = null, wer } = s;
  const person = wer === "schuldner" ? handelnde(g.schuldner, "bearbeitung") : handelnde(g.glaeubiger, wer);
  const rolle = wer !== "schuldner" && g.glaeubiger === "bezreg-arnsberg" ? "bewilligungsbehoerde" : "koordination";
  const akte = await getRueckforderung(tx, forderung);
  const akteur = { benutzerId: person.vonId, organisationId: tx.tenantId, rollen: [rolle] as const };
  const lage = await rueckforderungslageDer(tx, akte, akteur, tag);
  const angaben = erlaubt(angabenAus(s.angaben(akte.kern.betragCent), lage));
  const getan = erlaubt(decideRueckforderungsschritt({ schritt, tag, text, angaben }, lage));
  const id = RueckforderungsvorgangId.parse(uuidOf("rueckforderungsvorgang", forderung.id, schritt, tag));
  await recordRueckforderungsvorgang(tx, akte, getan, {
    id,
    am: amTag(tag, 11),
    ...person,
  });
  const art = forderungspapiere[schritt]?.[rechtsgrundlagen[akte.kern.grundlage].recht];
  if (art) await bestelleSchriftstueck(tx, { inhaberId: tx.tenantId, art, vorgangId: id }, amTag(tag, 11));
}

async function zahle(
  tx: TenantTx,
  forderung: EineRueckforderung,
  { schluessel }: Haus,
  { zahlung: am, cent }: { zahlung: PlainDate; cent?: number },
): Promise<void> {
  const akte = await getRueckforderung(tx, forderung);
  const zahlung = { am, cent: cent ?? rueckforderungslauf(akte, am).offenCent, ueberzahlungBestaetigt: false };
  erlaubt(decideRueckzahlung(zahlung, akte, { heute: am, ersteAuszahlungAm: null }));
  const id = RueckzahlungId.parse(uuidOf("rueckzahlung", forderung.id, am));
  await recordRueckzahlung(
    tx,
    akte,
    { ...zahlung, id, rueckforderung: forderung, kassenzeichen: "KIM-2024-0117" },
    { am: amTag(am, 12), ...handelnde(schluessel, "pruefung") },
  );
}

/** The demo does nothing that the platform would refuse. */
function erlaubt<E>(entscheidung: { ok: true; event: E } | { ok: false; refusal: { reason: string } }): E {
  if (!entscheidung.ok) throw new Error(`Die Demo darf das nicht: ${entscheidung.refusal.reason}`);
  return entscheidung.event;
}
