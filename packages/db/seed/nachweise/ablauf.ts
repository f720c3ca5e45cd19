import { NachweisbemerkungId, NachweisvorgangId, plainDate, type OrganisationId } from "@kim/domain/grundlagen";
import {
  decideZeilenentscheidung,
  nachweislauf,
  pruefsumme,
  vorgeschlagenesErgebnis,
  Vorgangsangaben,
  wieErklaert,
  type Nachweisschritt,
  type Nachweisstand,
  type Nachweisvorgang,
  type Bemerkungseintrag,
  type Pruefergebnis,
  type Pruefzeile,
  type Rueckfrageart,
  type ZeileEntschieden,
  type Zeilenentscheidung,
} from "@kim/domain/nachweis";
import { ausdruckSetzen, nachweisSetzen, vermerkSetzen } from "@kim/jobs";
import { sql } from "drizzle-orm";
import { recordEinreichung } from "../../src/nachweis/einreichung.ts";
import { pruefsummeDes } from "../../src/nachweis/akte.ts";
import type { Entwurf } from "../../src/nachweis/nachweisentwurf.ts";
import type { NachweisMitNamen, NachweisTx } from "../../src/queries/nachweis/nachweis-mit-namen.ts";
import { recordNachweisbemerkungen } from "../../src/queries/nachweis/nachweisbemerkung.ts";
import { recordZeilenentscheidungen } from "../../src/queries/nachweis/nachweispruefung.ts";
import { recordNachweisvorgang } from "../../src/queries/nachweis/nachweisvorgang.ts";
import { enqueue } from "../../src/queries/betrieb/outbox.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import type { TenantTx } from "../../src/scope/tenant-tx.ts";
import { asOwnerOf } from "../grundstock/mandant.ts";
import { amTag, tageSpaeter } from "../programm/stichtag.ts";
import { handelnde, type Aufgabe, type Haus } from "./beteiligte.ts";

const weg = ["vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "geprueft", "bescheinigt"] as const;
type Schritt = (typeof weg)[number];
/** How far a proof of the demo is: after so many steps. */
const ziele = [
  "entwurf",
  "vorbereitet",
  "gezeichnet",
  "eingereicht",
  "in_pruefung",
  "geprueft",
  "bescheinigt",
] as const satisfies readonly Nachweisstand[];
export type Ziel = (typeof ziele)[number];
const aufgaben = {
  vorbereitet: "bearbeitung",
  gezeichnet: "zeichnung",
  eingereicht: "einreichung",
  pruefung_begonnen: "pruefung",
  geprueft: "pruefung",
  bescheinigt: "gegenlesen",
} as const satisfies Record<Schritt, Aufgabe>;

export type Geschichte = {
  inhaber: Haus;
  pruefstelle: Haus;
  ziel: Ziel;
  /** The day of the first step; the others follow. */
  ab: string;
  /** What the level above says of a line, instead of accepting it. */
  entscheide?: (zeile: Pruefzeile, i: number) => Partial<Zeilenentscheidung>;
  offenePunkte?: readonly string[];
  /** What the level above asks about what lies with it, and what it is answered. */
  fragen?: readonly Frage[];
  dokumente: boolean;
};

export type Frage = { art: Rueckfrageart; ort: string; text: string; bis: string; antwort?: string };

/** Runs as one of the body's people, or as the granting authority, behind the same wall as in operation. */
export async function alsMandant<T>(tx: Tx, { id, schluessel }: Haus, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  const rolle = schluessel === "bezreg-arnsberg" ? "kim_bewilligung" : "kim_app";
  await tx.execute(sql.raw(`set local role ${rolle}`));
  let ergebnis: T | undefined;
  await asOwnerOf(tx, id, async () => {
    ergebnis = await work(Object.assign(tx, { tenantId: id }));
  });
  await tx.execute(sql`set local role kim_owner`);
  return ergebnis as T;
}

/** Walks a proof as far as it is: every step by somebody else, days apart, with what it freezes. */
export async function gehe(tx: Tx, nachweis: NachweisMitNamen, entwurf: Entwurf, g: Geschichte): Promise<void> {
  const vorgaenge: Nachweisvorgang[] = [];
  const entscheidungen = entschieden(nachweis, entwurf, g);
  const ergebnis = vorgeschlagenesErgebnis(
    pruefsumme(
      entwurf.zeilen,
      entscheidungen.map((e) => e.entscheidung),
    ),
    null,
  );
  for (const [i, schritt] of weg.slice(0, ziele.indexOf(g.ziel)).entries()) {
    const amWerk = i < 3 ? g.inhaber : g.pruefstelle;
    const am = amTag(tageSpaeter(g.ab, i * 6), 9 + i);
    await alsMandant(tx, amWerk, async (eigene) => {
      if (schritt === "geprueft") await entscheide(eigene, nachweis, entscheidungen, g, am);
      const { vonId, vonName } = handelnde(amWerk.schluessel, aufgaben[schritt]);
      const lauf = nachweislauf(vorgaenge, false);
      const vorgang: Nachweisvorgang = {
        schritt,
        am: am.toISOString(),
        tag: tageSpaeter(g.ab, i * 6),
        vonId,
        vonName,
        text: null,
        pruefsumme: await summe(eigene, schritt, { nachweis, lauf, entwurf }, am),
        berichtigung: null,
        angaben: angabenZu(schritt, g, vonName, ergebnis),
      };
      vorgaenge.push(vorgang);
      await recordNachweisvorgang(
        eigene,
        nachweis,
        {
          type: "NachweisschrittGetan",
          schritt,
          nach: nachweislauf(vorgaenge, false).stand,
          version: 1,
          text: null,
          ergebnis: vorgang.angaben.ergebnis,
        },
        { ...vorgang, id: NachweisvorgangId.parse(uuidOf("nachweisvorgang", nachweis.id, schritt)), am },
      );
      await bestelle(eigene, nachweis, schritt, g);
    });
  }
  await frage(tx, nachweis, g);
}

/** Asked after the last step, answered two days later. */
async function frage(tx: Tx, nachweis: NachweisMitNamen, { fragen = [], ...g }: Geschichte): Promise<void> {
  for (const [i, { art, ort, text, bis, antwort }] of fragen.entries()) {
    const tag = tageSpaeter(g.ab, ziele.indexOf(g.ziel) * 6 + i);
    const id = NachweisbemerkungId.parse(uuidOf("nachweisfrage", nachweis.id, i));
    const sage = (wer: Haus, aufgabe: Aufgabe, tagDanach: string, eintrag: Parameters<typeof gesagt>[1]) =>
      alsMandant(tx, wer, (eigene) =>
        recordNachweisbemerkungen(eigene, nachweis, 1, [gesagt(ort, eintrag)], {
          am: amTag(tagDanach, 11),
          ...handelnde(wer.schluessel, aufgabe),
        }),
      );
    await sage(g.pruefstelle, "pruefung", tag, { id, zuId: null, text, art, bis: plainDate(bis) });
    if (antwort === undefined) continue;
    const antwortId = NachweisbemerkungId.parse(uuidOf("nachweisantwort", nachweis.id, i));
    await sage(g.inhaber, "bearbeitung", tageSpaeter(tag, 2), { id: antwortId, zuId: id, text: antwort });
  }
}

const gesagt = (
  ort: string,
  eintrag: Pick<Bemerkungseintrag, "id" | "zuId" | "text"> & Partial<Bemerkungseintrag>,
) => ({
  ort,
  erledigt: false,
  ...eintrag,
});

async function summe(
  tx: TenantTx,
  schritt: Nachweisschritt,
  einreichung: Parameters<typeof recordEinreichung>[1],
  am: Date,
): Promise<string | null> {
  if (schritt === "vorbereitet") return pruefsummeDes(einreichung.entwurf);
  return schritt === "eingereicht" ? recordEinreichung(tx, einreichung, am) : null;
}

function angabenZu(
  schritt: Schritt,
  { offenePunkte = [], inhaber, ab }: Geschichte,
  name: string,
  ergebnis: Pruefergebnis,
): Vorgangsangaben {
  if (schritt === "geprueft") return Vorgangsangaben.parse({ pruefart: "schreibtisch", offenePunkte, ergebnis });
  if (schritt === "bescheinigt") return Vorgangsangaben.parse({ ergebnis });
  if (schritt !== "gezeichnet") return Vorgangsangaben.parse({});
  const amt = /^\d/u.test(inhaber.schluessel) ? "Allgemeine Vertretung" : "Vertretungsberechtigte Person";
  return Vorgangsangaben.parse({
    zeichnung: { weg: "elektronisch", name, amt, am: tageSpaeter(ab, 6), dokumentId: null },
  });
}

const entschieden = (
  { id }: Pick<NachweisMitNamen, "id">,
  { zeilen }: Entwurf,
  { entscheide: abweichend = () => ({}) }: Geschichte,
): ZeileEntschieden[] =>
  zeilen.map((zeile, i) => {
    const { ok, ...rest } = decideZeilenentscheidung(zeilen, { ...wieErklaert(zeile), ...abweichend(zeile, i) });
    if (!ok || !("event" in rest)) throw new Error(`a line of the demo's proof ${id} does not add up`);
    return rest.event;
  });

async function entscheide(
  tx: NachweisTx,
  { id, inhaberId }: { id: NachweisMitNamen["id"]; inhaberId: OrganisationId },
  entscheidungen: readonly ZeileEntschieden[],
  { pruefstelle }: Geschichte,
  am: Date,
): Promise<void> {
  const { vonName } = handelnde(pruefstelle.schluessel, "pruefung");
  await recordZeilenentscheidungen(tx, { id, inhaberId, version: 1 }, entscheidungen, { am, vonName });
}

async function bestelle(tx: TenantTx, nachweis: NachweisMitNamen, schritt: Schritt, { dokumente, ziel }: Geschichte) {
  if (!dokumente) return;
  const { id, inhaberId } = nachweis;
  if (schritt === "vorbereitet" && ziel === schritt) await enqueue(tx, ausdruckSetzen, { nachweisId: id });
  if (schritt === "eingereicht") await enqueue(tx, nachweisSetzen, { nachweisId: id, version: 1 });
  if (schritt === "bescheinigt") await enqueue(tx, vermerkSetzen, { inhaberId, nachweisId: id, version: 1 });
}
