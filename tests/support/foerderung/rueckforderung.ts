import { randomUUID } from "node:crypto";
import type { RueckforderungEingabe, Rueckforderungsbefehl, Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import type { z } from "zod";
import type { Besuch, TestApi } from "../welt/api.ts";
import {
  belegt,
  bescheinigt,
  dieBehoerde,
  einTeilnachweis,
  fuelltAus,
  nachweiskette,
  reichtEin,
  type EinPapier,
} from "./nachweiskette.ts";

export type EineForderung = { glaeubigerId: string; id: string };
type Angaben = Partial<z.input<typeof RueckforderungEingabe>>;
type Befehl = Partial<z.input<typeof Rueckforderungsbefehl>>;

const langerText = "Weil es sich nach Aktenlage und Anhörung so verhält.";

/** A claim as a careful clerk enters it; of a Widerruf unless told otherwise. */
export const eineForderung = (nachweis: EinPapier, angaben: Angaben = {}) => ({
  id: randomUUID(),
  nachweis,
  grundlage: "widerruf" as const,
  betragCent: 100_00,
  kenntnisAm: "2026-03-02",
  unwirksamAb: "2026-01-01",
  sachverhalt: "Nach der Prüfung des Nachweises bleibt dieser Betrag zu erstatten.",
  ...angaben,
});

const angabenZu: Partial<Record<Rueckforderungsschritt, (tag: string) => Befehl["angaben"]>> = {
  anhoerung_versandt: () => ({ art: "anhoerung", bis: "2026-03-20" }),
  anhoerung_verlaengert: () => ({ art: "anhoerung", bis: "2026-04-20" }),
  stellungnahme: () => ({ art: "stellungnahme", neueTatsachen: false }),
  bescheid_entworfen: () => ({ art: "bescheid", bescheid: einBescheid() }),
  bescheid_erlassen: (tag) => ({ art: "erlass", versand: { weg: "post", am: tag } }),
  gestundet: () => ({ art: "stundung", bis: "2026-12-31", haerte: true, gesichert: true }),
  niederschlagung_vorgeschlagen: () => ({ art: "niederschlagung", weil: "erfolglos", wiedervorlageAm: null }),
  niedergeschlagen: () => ({ art: "wie_vorgeschlagen" }),
  erlass_vorgeschlagen: () => ({ art: "forderungserlass", besondereHaerte: true }),
  forderung_erlassen: () => ({ art: "wie_vorgeschlagen" }),
  zinsen_festgesetzt: () => ({ art: "zinsen", regel: "bescheiddatum" }),
  zinsen_abgesehen: () => ({ art: "verzicht", weil: "nicht_zu_vertreten", regel: "bescheiddatum" }),
};

export const einBescheid = (angaben: object = {}) => ({
  betragCent: 100_00,
  zahlbarBis: "2026-04-20",
  ermessen: "Das öffentliche Interesse an sparsamer Verwendung überwiegt.",
  mitBelehrung: true,
  ...angaben,
});

/** One step of one person on its day. */
export const geht = (
  wer: Besuch,
  rueckforderung: EineForderung,
  schritt: Rueckforderungsschritt,
  tag: string,
  rest: Befehl = {},
) =>
  wer.api.rueckforderungsvorgang.create.mutate({
    id: randomUUID(),
    rueckforderung,
    schritt,
    tag,
    text: langerText,
    angaben: angabenZu[schritt]?.(tag) ?? { art: "keine" },
    ...rest,
  });

export const zahlt = (
  wer: Besuch,
  rueckforderung: EineForderung,
  am: string,
  cent: number,
  ueberzahlungBestaetigt = false,
) =>
  wer.api.rueckzahlung.create.mutate({
    id: randomUUID(),
    rueckforderung,
    am,
    cent,
    kassenzeichen: "KIM-2026-1",
    ueberzahlungBestaetigt,
  });

/** Out of the Teilnachweis of a Kommune, certified by its Kreis: 33,000 EUR are left of 57,000. */
export async function einBescheinigterTeilnachweis(server: TestApi) {
  const welt = await einTeilnachweis(server);
  await reichtEin(welt.kommune, welt.papier);
  await bescheinigt(welt.kreis, welt.papier);
  return welt;
}

/** The same with a claim of the Kreis out of the contract, that nobody told the Kommune of. */
export async function eineVertragsforderung(server: TestApi, angaben: Angaben = {}) {
  const welt = await einBescheinigterTeilnachweis(server);
  const { kreis, papier } = welt;
  const neu = eineForderung(papier, { grundlage: "vertrag", ...angaben });
  await kreis.pruefung.api.rueckforderung.create.mutate(neu);
  return { ...welt, forderung: { glaeubigerId: kreis.id, id: neu.id } };
}

/** Träger, Kommune, Kreis, all certified; the authority cut 1,000 EUR: 8,900 of the Kreis's 57,000 are to be repaid. */
export async function eineGepruefteKette(server: TestApi) {
  const welt = await nachweiskette(server);
  const { kreis, kommune, traeger, anKommune, anTraeger } = welt;
  const papiere = {
    traeger: { inhaberId: traeger.id, id: randomUUID() },
    kommune: { inhaberId: kommune.id, id: randomUUID() },
    kreis: { inhaberId: kreis.id, id: randomUUID() },
  };
  const jahr = 2025;
  await traeger.api.teilnachweis.create.mutate({ id: papiere.traeger.id, jahr, weiterleitungId: anTraeger.id });
  await kommune.api.teilnachweis.create.mutate({ id: papiere.kommune.id, jahr, weiterleitungId: anKommune.id });
  await kreis.api.nachweis.create.mutate({ id: papiere.kreis.id, jahr, baustein: 2 });
  await belegt(server, papiere.traeger, anTraeger.stelleId);
  await fuelltAus(traeger, papiere.traeger);
  await reichtEin(traeger, papiere.traeger);
  await bescheinigt(kommune, papiere.traeger);
  await fuelltAus(kommune, papiere.kommune);
  await reichtEin(kommune, papiere.kommune);
  await bescheinigt(kreis, papiere.kommune);
  await fuelltAus(kreis, papiere.kreis);
  await reichtEin(kreis, papiere.kreis);
  const { nachweis } = await kreis.api.nachweis.get.query(papiere.kreis);
  const behoerde = await dieBehoerde(server, nachweis.pruefstelleId);
  const { eingereicht } = await behoerde.pruefung.api.nachweis.get.query(papiere.kreis);
  const groesste = eingereicht?.zeilen.toSorted((a, b) => b.erklaertCent - a.erklaertCent)[0];
  await bescheinigt(behoerde, papiere.kreis, {
    [groesste?.schluessel ?? ""]: {
      anerkanntCent: (groesste?.erklaertCent ?? 0) - 1_000_00,
      gekuerztCent: 1_000_00,
      grund: "K03",
      satz: "Der Beleg für Dezember liegt nicht vor.",
    },
  });
  return { ...welt, behoerde, papiere };
}

/**
 * A claim of the granting authority against this body, told to it, out of a proof that it only began; laid there behind
 * the rules. Answers its id.
 */
export async function schuldet({ database: { admin } }: TestApi, schuldnerId: string, nachweisId: string) {
  const [id, vorgang, person] = [randomUUID(), randomUUID(), randomUUID()];
  await admin`
    insert into kim.nachweis_fassung (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256, bewilligt_cent,
      ausgezahlt_cent, anerkannt_cent, rueckzahlung_cent, verspaetet, am)
    select tenant_id, id, 1, pruefstelle_id, '{}', encode(sha256('{}'), 'hex'), 0, 0, 0, 0, false, now()
    from kim.nachweis where tenant_id = ${schuldnerId} and id = ${nachweisId}`;
  await admin`
    insert into kim.rueckforderung (tenant_id, id, schuldner_id, nachweis_id, version, grundlage, zinsgrundlage,
      betrag_cent, eigenanteil_cent, kenntnis_am, unwirksam_ab, arglistig, sachverhalt, am, von_id, von_name)
    select pruefstelle_id, ${id}, tenant_id, id, 1, 'widerruf', 'vwvfg_49a', 100, 0, '2026-03-02', '2026-01-01', false,
      'S', now(), ${person}, 'P'
    from kim.nachweis where tenant_id = ${schuldnerId} and id = ${nachweisId}`;
  await admin`
    insert into kim.rueckforderung_vorgang (tenant_id, id, glaeubiger_id, rueckforderung_id, schuldner_id, schritt, tag,
      angaben, am, von_id, von_name)
    select tenant_id, ${vorgang}, tenant_id, id, schuldner_id, 'anhoerung_versandt', '2026-03-02',
      '{"art":"anhoerung","bis":"2026-12-31","grund":null}', now(), ${person}, 'P'
    from kim.rueckforderung where id = ${id}`;
  return id;
}
