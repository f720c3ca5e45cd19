import { BenutzerId, NachweisId, ZeichnungsbefugnisId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Kettenglied } from "../nachweis/ablauf/kette.ts";
import { Nachweisangaben } from "../nachweis/papier/nachweisangaben.ts";
import type { Nachweislage } from "../nachweis/ablauf/nachweislage.ts";
import type { Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";
import type { Nachweisvorgang } from "../nachweis/ablauf/nachweisstand.ts";
import { Vorgangsangaben } from "../nachweis/ablauf/schrittbefehl.ts";
import type { Zeichnungsbefugnis } from "../nachweis/schritte/zeichnungsbefugnis.ts";
import { wieErklaert, pruefsumme } from "../nachweis/pruefung/zeilenpruefung.ts";
import { neueOrganisationId, neueStelleId, neueWeiterleitungId } from "./factories.ts";

export const inhaberId = neueOrganisationId();
export const pruefstelleId = neueOrganisationId();
export const neueNachweisId = () => NachweisId.parse(neueStelleId());

const person = (name: string) => ({ benutzerId: BenutzerId.parse(neueStelleId()), name });
/** Who prepares, signs and submits, and who checks and reads again. */
export const personen = {
  bearbeitung: { ...person("Petra Probe"), organisationId: inhaberId, rollen: ["finanzen"] },
  zeichnung: { ...person("Lars Landrat"), organisationId: inhaberId, rollen: ["zeichnung"] },
  einreichung: { ...person("Karl Kämmerer"), organisationId: inhaberId, rollen: ["koordination"] },
  pruefung: { ...person("Paula Prüfer"), organisationId: pruefstelleId, rollen: ["finanzen"] },
  gegenlesen: { ...person("Gregor Gegen"), organisationId: pruefstelleId, rollen: ["ki_leitung"] },
} as const satisfies Record<string, Nachweislage["akteur"]>;
export type Person = keyof typeof personen;

/** Who does it in the shortest way through. */
export const wer = {
  vorbereitet: "bearbeitung",
  zurueck_an_bearbeitung: "zeichnung",
  gezeichnet: "zeichnung",
  eingereicht: "einreichung",
  zurueckgezogen: "einreichung",
  pruefung_begonnen: "pruefung",
  zurueckgegeben: "pruefung",
  geprueft: "pruefung",
  zurueck_an_pruefung: "gegenlesen",
  bescheinigt: "gegenlesen",
  bescheinigung_aufgehoben: "pruefung",
  zurueckgestelltes_verzichtet: "pruefung",
  berichtigung_begonnen: "bearbeitung",
  verzichtet: "pruefung",
} as const satisfies Record<Nachweisschritt, Person>;

export const summeDesTextes = "a".repeat(64);

export const einVorgang = (schritt: Nachweisschritt, angaben: Partial<Nachweisvorgang> = {}): Nachweisvorgang => ({
  schritt,
  am: "2024-02-01T09:00:00Z",
  tag: plainDate("2024-02-01"),
  vonId: personen[wer[schritt]].benutzerId,
  vonName: personen[wer[schritt]].name,
  text: null,
  angaben: Vorgangsangaben.parse({}),
  pruefsumme: schritt === "vorbereitet" || schritt === "eingereicht" ? summeDesTextes : null,
  berichtigung: schritt === "berichtigung_begonnen" ? "auch_zahlen" : null,
  ...angaben,
});

/** The acts that lead to each state, the shortest way. */
export const wege = {
  entwurf: [],
  vorbereitet: ["vorbereitet"],
  gezeichnet: ["vorbereitet", "gezeichnet"],
  eingereicht: ["vorbereitet", "gezeichnet", "eingereicht"],
  in_pruefung: ["vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen"],
  geprueft: ["vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "geprueft"],
  bescheinigt: ["vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "geprueft", "bescheinigt"],
  verwendet: ["vorbereitet", "gezeichnet", "eingereicht", "pruefung_begonnen", "geprueft", "bescheinigt"],
  verzichtet: ["verzichtet"],
} as const satisfies Record<string, readonly Nachweisschritt[]>;

export const eineBefugnis = (angaben: Partial<Zeichnungsbefugnis> = {}): Zeichnungsbefugnis => ({
  id: ZeichnungsbefugnisId.parse(neueStelleId()),
  benutzerId: personen.zeichnung.benutzerId,
  name: personen.zeichnung.name,
  amt: "hauptverwaltungsbeamt",
  von: plainDate("2020-01-01"),
  bis: null,
  ...angaben,
});

const zeilen = [{ schluessel: "z1", bezeichnung: "Gehalt Mai", erklaertCent: 57_000_00 }];

/** Everything in order: each step that its state allows is possible for who does it. */
export const nachweislage = (
  stand: keyof typeof wege,
  schritt: Nachweisschritt,
  angaben: Partial<Nachweislage> = {},
): Nachweislage => ({
  inhaberId,
  pruefstelleId,
  vorgaenge: wege[stand].map((art) => einVorgang(art)),
  verwendetDurch: stand === "verwendet" ? "Verwendungsnachweis 2023, Baustein 2" : null,
  spaetererBautDarauf: false,
  maengel: [],
  glieder: [],
  pruefsummeJetzt: summeDesTextes,
  fassungSha256: wege[stand].some((art) => art === "eingereicht") ? summeDesTextes : null,
  zeilen,
  entscheidungen:
    schritt === "zurueckgestelltes_verzichtet"
      ? zeilen.map((z) => ({ ...wieErklaert(z), anerkanntCent: 0, zurueckgestelltCent: z.erklaertCent }))
      : zeilen.map(wieErklaert),
  offeneBemerkungen: 0,
  offeneFragen: { nachforderung: 0, rueckfrage: 0 },
  stichprobe: null,
  aemter: ["hauptverwaltungsbeamt", "allgemeine_vertretung"],
  befugnisse: [eineBefugnis()],
  akteur: personen[wer[schritt]],
  heute: plainDate("2024-02-10"),
  ...angaben,
});

/** With each step what it needs. */
export const schrittangaben = {
  text: "Die Angaben zur Vakanz passen nicht zum Vertrag.",
  bemerkungen: [{ ort: "feld:vakanzen", text: "Bitte den Juli erklären." }],
};

/** A contract below, certified as declared unless told otherwise. */
export function einGlied(angaben: Partial<Kettenglied> = {}, erklaertCent = 57_000_00): Kettenglied {
  const zeile = [{ schluessel: "z1", bezeichnung: "Kosten", erklaertCent }];
  return {
    weiterleitungId: neueWeiterleitungId(),
    nachweisId: neueNachweisId(),
    empfaengerName: "Stadt Ahlen",
    faelligAm: plainDate("2024-02-28"),
    weitergeleitetCent: 57_000_00,
    lauf: {
      stand: "bescheinigt",
      version: 1,
      bescheinigung: {
        version: 1,
        am: "2024-02-20T09:00:00Z",
        vonName: "Gregor Gegen",
        zurueckgestelltesVerzichtet: false,
      },
    },
    pruefsumme: pruefsumme(zeile, zeile.map(wieErklaert)),
    rueckgabeCent: 0,
    ...angaben,
  };
}

const bericht = "Die Stellen waren besetzt und haben beraten, wie geplant.";

/** Every mandatory field filled. */
export const volleAngaben = (angaben: Partial<Nachweisangaben> = {}): Nachweisangaben => ({
  ...Nachweisangaben.parse({
    ort: "Warendorf",
    auskunftName: "Petra Probe",
    auskunftTelefon: "02581 530",
    auskunftMail: "probe@kreis.example",
    durchfuehrung: bericht,
    erfolg: bericht,
    konzept: bericht,
    fortbildungen: bericht,
    nebenbestimmungen: true,
    wirtschaftlich: true,
    belegeStimmen: true,
    keineDoppelfoerderung: true,
    jmdMbe: true,
    vorsteuer: "nicht_abziehbar",
  }),
  ...angaben,
});
