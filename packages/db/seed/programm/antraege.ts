import type { Baustein } from "@kim/domain/stelle";
import { foerderkonditionen } from "@kim/domain/kondition";
import { AntragInhalt, hoechstbetraege, skizzenpunkteFuer } from "@kim/domain/antrag";
import { uuidOf } from "../../src/scope/ids.ts";
import type { OrganisationZeile } from "../grundstock/organisationen.ts";
import type { Szenario } from "../grundstock/szenario.ts";
import { zufall } from "../grundstock/zufall.ts";
import { istZuwendung } from "./bescheidplan.ts";
import { samen } from "./empfaenger.ts";
import { skizzentexte } from "./skizzentexte.ts";
import { amTag, tageSpaeter } from "./stichtag.ts";

type Kontingent = Szenario["kontingente"][number];
type Schritt = {
  art: "eingereicht" | "zurueckgezogen" | "rueckfrage" | "beantwortet" | "abgelehnt";
  text: string | null;
  tage: number;
};
type Verlauf = keyof typeof verlaeufe;

const rueckfrage: Schritt = {
  art: "rueckfrage",
  text: "Bitte erläutern Sie, wie sich die beantragten Stellen auf die Kommunen und Träger verteilen.",
  tage: 16,
};
const eingereicht: Schritt = { art: "eingereicht", text: null, tage: 0 };
/** Where an Antrag stands, and how it came there. */
const verlaeufe = {
  beschieden: [eingereicht],
  rueckfrage_beantwortet: [
    eingereicht,
    rueckfrage,
    { art: "beantwortet", text: "Die Verteilung steht nun in der Skizze unter „Planung bis zum Ende“.", tage: 23 },
  ],
  eingereicht: [eingereicht],
  rueckfrage: [eingereicht, rueckfrage],
  zurueckgezogen: [eingereicht, { art: "zurueckgezogen", text: null, tage: 20 }],
  abgelehnt: [
    eingereicht,
    { art: "abgelehnt", text: "Die Lenkungsgruppe ist nicht eingerichtet; die Fördervoraussetzung fehlt.", tage: 19 },
  ],
  entwurf: [],
} as const satisfies Record<string, readonly Schritt[]>;

const beschieden: readonly Verlauf[] = ["beschieden", "rueckfrage_beantwortet"];
/** The newest year's Anträge whose stand somebody who logs in can count on. */
const feste: Readonly<Record<string, Verlauf>> = {
  "05570 1": "beschieden",
  "05570 2": "rueckfrage_beantwortet",
  "05754 1": "rueckfrage_beantwortet",
  "05754 2": "beschieden",
  "05316 1": "rueckfrage",
  "05316 2": "beschieden",
  "05111 1": "eingereicht",
  "05111 2": "beschieden",
};

/** Applications of one recipient for every year whose money is a Zuwendung. */
export function antraegeVon(
  organisation: OrganisationZeile,
  {
    kontingente,
    koordination,
    massnahmenPlanCent,
  }: { kontingente: readonly Kontingent[]; koordination: string; massnahmenPlanCent: ReadonlyMap<number, number> },
) {
  const schluessel = organisation.ags ?? "";
  const z = zufall(samen("antraege", schluessel));
  const letztes = Math.max(...kontingente.map(({ jahr }) => jahr));
  const antraege = kontingente
    .filter(({ jahr, baustein }) => jahr >= 2025 && istZuwendung(jahr, baustein))
    .map((kontingent) => {
      const { jahr, baustein } = kontingent;
      const offen = z.aus([
        "eingereicht",
        "rueckfrage",
        "entwurf",
        "zurueckgezogen",
        "abgelehnt",
        "eingereicht",
      ] as const);
      const zufaellig =
        jahr === letztes && z.wahr(0.22)
          ? offen
          : z.aus(["beschieden", "beschieden", "rueckfrage_beantwortet"] as const);
      const verlauf: Verlauf = (jahr === letztes ? feste[`${schluessel} ${baustein}`] : undefined) ?? zufaellig;
      const am = `${jahr - 1}-12-${z.ganz(19, 29)}`;
      return { kontingent, verlauf, am: offenSeit(verlauf, am), id: uuidOf("antrag", schluessel, jahr, baustein) };
    });
  return {
    antraege: antraege.map(({ kontingent, verlauf, id }) => ({
      tenantId: organisation.id,
      id,
      jahr: kontingent.jahr,
      baustein: kontingent.baustein,
      inhalt: inhalt(organisation, kontingent, massnahmenPlanCent.get(kontingent.jahr) ?? 0, verlauf === "entwurf"),
    })),
    vorgaenge: antraege.flatMap(({ verlauf, am, id }) =>
      verlaeufe[verlauf].map(({ art, text, tage }, nummer) => ({
        tenantId: organisation.id,
        id: uuidOf("antrag-vorgang", id, nummer),
        antragId: id,
        art,
        text,
        am: amTag(tageSpaeter(am, tage), 9 + nummer),
        vonName: art === "rueckfrage" || art === "abgelehnt" ? "Carsten Vogt" : koordination,
      })),
    ),
    /** Of a Bescheid for this year and Baustein; null where the Antrag led to none. */
    antragIdOf: (jahr: number, baustein: Baustein): string | null | undefined => {
      const antrag = antraege.find(({ kontingent: k }) => k.jahr === jahr && k.baustein === baustein);
      return antrag && (beschieden.includes(antrag.verlauf) ? antrag.id : null);
    },
  };
}

/** What still waits was handed in lately: nobody lets an Antrag lie for a year. */
const offenSeit = (verlauf: Verlauf, am: string): string =>
  beschieden.includes(verlauf) ? am : `${Number(am.slice(0, 4)) + 1}-10-${am.slice(8)}`;

function inhalt(
  organisation: OrganisationZeile,
  { jahr, baustein, vzaeHundertstel }: Kontingent,
  massnahmenPlanCent: number,
  entwurf: boolean,
) {
  const konditionen = foerderkonditionen(jahr);
  const assistenzHundertstel = baustein === 1 ? 50 : 0;
  const stellen = {
    koordinationHundertstel: baustein === 1 ? vzaeHundertstel - assistenzHundertstel : 0,
    assistenzHundertstel,
    caseManagementHundertstel: baustein === 2 ? vzaeHundertstel : 0,
  };
  const betraege = konditionen && hoechstbetraege(konditionen, baustein, stellen);
  const texte = skizzentexte(organisation.kurzname);
  const punkte = entwurf ? (["zielgruppe", "projektgruppen"] as const) : skizzenpunkteFuer(organisation.art);
  return AntragInhalt.parse({
    skizze: Object.fromEntries(punkte.map((punkt) => [punkt, texte[punkt]])),
    voraussetzungen: entwurf
      ? { kiInBetrieb: true }
      : {
          kiInBetrieb: true,
          lenkungsgruppe: "besteht",
          konzeptDurchKi: true,
          handlungskonzeptAnerkannt: true,
          caseManagementKonzept: "abgestimmt",
          qualifizierteFachkraefte: true,
          arbeitsgruppeFreieWohlfahrt: true,
        },
    positionen: {
      ...stellen,
      ...betraege,
      massnahmenCent: Math.min(betraege?.massnahmenCent ?? 0, massnahmenPlanCent),
    },
  });
}
