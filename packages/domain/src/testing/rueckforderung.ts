import { BenutzerId, OrganisationId } from "../grundlagen/ids.ts";
import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Rueckforderungskern, Rueckforderungslage, Schrittantrag } from "../rueckforderung/rueckforderungsakte.ts";
import { decideRueckforderungsschritt } from "../rueckforderung/rueckforderungsschritt-entscheidung.ts";
import type { Rueckforderungsschritt } from "../rueckforderung/rueckforderungsschritte.ts";
import { rueckforderungslauf, type Rueckforderungslauf } from "../rueckforderung/rueckforderungsstand.ts";
import { bekannteBasiszinssaetze } from "../zins/basiszins-bekannt.ts";

export const glaeubigerId = OrganisationId.parse("00000000-0000-4000-8000-000000000001");
export const schuldnerId = OrganisationId.parse("00000000-0000-4000-8000-000000000002");
export const fremdeId = OrganisationId.parse("00000000-0000-4000-8000-000000000003");
const benutzer = (n: number) => BenutzerId.parse(`00000000-0000-4000-8000-0000000000${n}`);

export const akteure = {
  erste: { benutzerId: benutzer(11), organisationId: glaeubigerId, rollen: ["bewilligungsbehoerde"] },
  zweite: { benutzerId: benutzer(12), organisationId: glaeubigerId, rollen: ["bewilligungsbehoerde"] },
  schuldner: { benutzerId: benutzer(13), organisationId: schuldnerId, rollen: ["finanzen"] },
  nurLesen: { benutzerId: benutzer(14), organisationId: schuldnerId, rollen: ["pruefung"] },
  fremde: { benutzerId: benutzer(15), organisationId: fremdeId, rollen: ["finanzen"] },
} satisfies Record<string, Rueckforderungslage["akteur"]>;
export type Akteur = keyof typeof akteure;

export const einKern = (angaben: Partial<Rueckforderungskern> = {}): Rueckforderungskern => ({
  glaeubigerId,
  schuldnerId,
  grundlage: "widerruf",
  zinsgrundlage: "vwvfg_49a",
  betragCent: 11_199_65,
  kenntnisAm: plainDate("2024-07-01"),
  unwirksamAb: plainDate("2024-01-01"),
  arglistig: false,
  unaufgefordertBis: null,
  ...angaben,
});

export const eineLage = (
  kern: Partial<Rueckforderungskern> = {},
  rest: Partial<Rueckforderungslage> = {},
): Rueckforderungslage => ({
  kern: einKern(kern),
  vorgaenge: [],
  zahlungen: [],
  heute: plainDate("2024-08-01"),
  basiszinssaetze: bekannteBasiszinssaetze,
  akteur: akteure.erste,
  ...rest,
});

const langerText = "Weil es sich nach Aktenlage und Anhörung so verhält.";

/** Put off until this day, as the law lets it be. */
export const eineStundung = (bis: string, anders: { zinslos?: boolean; haerte?: boolean; gesichert?: boolean } = {}) =>
  ({ art: "stundung", bis: plainDate(bis), haerte: true, gesichert: true, zinslos: false, ...anders }) as const;

/** The act as a careful clerk asks for it; what matters to a test it says itself. */
export function einAntrag(schritt: Rueckforderungsschritt, tag: PlainDate, anders: Partial<Schrittantrag> = {}) {
  const angaben: Partial<Record<Rueckforderungsschritt, Schrittantrag["angaben"]>> = {
    anhoerung_versandt: { art: "anhoerung", bis: plainDate("2024-09-02"), grund: null },
    anhoerung_verlaengert: { art: "anhoerung", bis: plainDate("2024-09-30"), grund: null },
    stellungnahme: { art: "stellungnahme", neueTatsachen: false },
    bescheid_entworfen: {
      art: "bescheid",
      bescheid: {
        betragCent: 11_199_65,
        zahlbarBis: plainDate("2024-12-02"),
        ermessen: "Das öffentliche Interesse an sparsamer Verwendung überwiegt.",
        mitBelehrung: true,
      },
    },
    bescheid_erlassen: { art: "erlass", versand: { weg: "post", am: tag, zugangAm: null }, bescheid: null },
    gestundet: eineStundung("2030-01-01"),
    niederschlagung_vorgeschlagen: { art: "niederschlagung", weil: "erfolglos", wiedervorlageAm: null },
    niedergeschlagen: { art: "niederschlagung", weil: "erfolglos", wiedervorlageAm: null },
    erlass_vorgeschlagen: { art: "forderungserlass", besondereHaerte: true },
    forderung_erlassen: { art: "forderungserlass", besondereHaerte: true },
    zinsen_abgesehen: { art: "verzicht", weil: "nicht_zu_vertreten", blatt: null, bleibenCent: 0 },
  };
  return {
    schritt,
    tag,
    text: langerText,
    angaben: angaben[schritt] ?? { art: "keine" },
    ...anders,
  } satisfies Schrittantrag;
}

/** Does it at its day, as this person, and gives the Lage afterwards; a refusal is an error of the test. */
export function nach(
  lage: Rueckforderungslage,
  schritt: Rueckforderungsschritt,
  tag: string,
  { als = "erste", ...anders }: Partial<Schrittantrag> & { als?: Akteur } = {},
): Rueckforderungslage {
  const antrag = einAntrag(schritt, plainDate(tag), anders);
  const da = { ...lage, heute: plainDate(tag), akteur: akteure[als] };
  const entscheidung = decideRueckforderungsschritt(antrag, da);
  if (!entscheidung.ok) throw new Error(`${schritt}: ${entscheidung.refusal.reason}`);
  const { benutzerId } = akteure[als];
  return { ...da, vorgaenge: [...lage.vorgaenge, { ...antrag, vonId: benutzerId, vonName: als }] };
}

/** "möglich", or the reason of the refusal. */
export function versuch(
  lage: Rueckforderungslage,
  schritt: Rueckforderungsschritt,
  am: string,
  { als = "erste", ...anders }: Parameters<typeof nach>[3] = {},
): string {
  const da = { ...lage, heute: plainDate(am), akteur: akteure[als] };
  const entscheidung = decideRueckforderungsschritt(einAntrag(schritt, plainDate(am), anders), da);
  return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
}

export const standAm = (lage: Rueckforderungslage, am: string): Rueckforderungslauf =>
  rueckforderungslauf(lage, plainDate(am));

export const angehoert = (): Rueckforderungslage =>
  nach(nach(eineLage(), "anhoerung_versandt", "2024-08-01"), "stellungnahme", "2024-08-20", { als: "schuldner" });
export const entworfen = (): Rueckforderungslage => nach(angehoert(), "bescheid_entworfen", "2024-10-01");
export const beschieden = (): Rueckforderungslage =>
  nach(entworfen(), "bescheid_erlassen", "2024-10-07", { als: "zweite" });
export const bestandskraeftig = (): Rueckforderungslage => nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20");
/** Proposed by the first, confirmed by the second person. */
export const niedergeschlagen = (lage = bestandskraeftig(), am = "2024-10-20"): Rueckforderungslage =>
  nach(nach(lage, "niederschlagung_vorgeschlagen", am), "niedergeschlagen", am, { als: "zweite" });
export const forderungErlassen = (lage = bestandskraeftig(), am = "2024-10-20"): Rueckforderungslage =>
  nach(nach(lage, "erlass_vorgeschlagen", am), "forderung_erlassen", am, { als: "zweite" });
export const eingestellt = (): Rueckforderungslage =>
  nach(nach(angehoert(), "einstellung_entworfen", "2024-09-05"), "eingestellt", "2024-09-06", { als: "zweite" });
