import { vakanzMethodeNamen } from "../grundlagen/vakanzmethode.ts";
import { zeichnungskreisNamen } from "../grundlagen/zeichnungskreis.ts";
import { alsEuro } from "../grundlagen/darstellung.ts";
import { instrumentNamen, type Instrument } from "../grundlagen/instrument.ts";
import type { Baustein } from "../stelle/stelle.ts";
import {
  vakanzkategorien,
  type Fristen,
  type KonditionenWerte,
  type Mittelgeltung,
  type Teilhoechstbetraege,
  type Vakanzkategorie,
} from "./konditionen-werte.ts";

/** One value of a Fassung as people read it; `feld` is its path inside `KonditionenWerte`, e.g. "instrumente.2". */
export type Konditionsposition = {
  feld: string;
  baustein: Baustein;
  name: string;
  je: string | null;
  /** Null where the value is no amount. */
  cent: number | null;
  text: string;
  quelle: string;
  annahme: boolean;
};

/** Ways to read a rate: what it is paid for, and for what unit. */
export const konditionsbetraege = {
  koordination: { baustein: 1, name: "Koordination", je: "VZÄ und Jahr" },
  assistenz: { baustein: 1, name: "Verwaltungsassistenz", je: "VZÄ und Jahr" },
  caseManagement: { baustein: 2, name: "Case Management", je: "VZÄ und Jahr" },
  baustein3: { baustein: 3, name: "Ausländer- und Einbürgerungsbehörde", je: "VZÄ und Jahr" },
  arbeitsplatz: { baustein: 1, name: "Arbeitsplatz in Baustein 1", je: "VZÄ und Jahr" },
  massnahmenHoechstbetrag: { baustein: 1, name: "Maßnahmen, höchstens", je: "Jahr" },
} as const satisfies Record<
  Exclude<
    keyof KonditionenWerte,
    "teilhoechstbetraege" | "prozessbegleitung" | "instrumente" | "vakanz" | "fristen" | "zeichnung"
  >,
  { baustein: Baustein; name: string; je: string }
>;

/** Where the year knows no such value: nothing that a source could prove. */
export const ohneWert = "–";
export const teilhoechstbetragNamen = {
  veranstaltungen: "Davon Veranstaltungen, höchstens",
  massnahmen: "Davon Maßnahmen aus der Schnittstellenanalyse, höchstens",
} as const satisfies Record<keyof Teilhoechstbetraege, string>;

export const begleitungstage = {
  beratung: "Beratungstage der Prozessbegleitung, höchstens",
  austausch: "Austauschtage der Prozessbegleitung, höchstens",
} as const;
export const tagessatzName = "Tagessatz der Prozessbegleitung, höchstens";
export const fristNamen = {
  nachweis: "Nachweisfrist nach dem Bewilligungszeitraum",
  rueckzahlung: "Rückzahlung einer Pauschale nach dem Haushaltsjahr",
  mittel: "Frist für abgerufene Mittel",
} as const satisfies Record<keyof Fristen, string>;

export const mittelgeltungNamen = {
  alle_mittel: "für alle Mittel",
  nur_begleitung: "nur für externe Prozessbegleitung",
} as const satisfies Record<Mittelgeltung, string>;

const kategorieNamen = { personal: "Personal", arbeitsplaetze: "Arbeitsplätze" } as const satisfies Record<
  Vakanzkategorie,
  string
>;
export const vakanzname = (instrument: Instrument, kategorie: Vakanzkategorie): string =>
  `Vakanzen bei ${instrumentNamen[instrument]}, ${kategorieNamen[kategorie]}`;

const bausteine = [1, 2, 3] as const;
const instrumente = Object.keys(instrumentNamen) as Instrument[];

/** Every value in the order people read them. */
export function konditionspositionen(werte: KonditionenWerte): Konditionsposition[] {
  const arten = Object.keys(konditionsbetraege) as (keyof typeof konditionsbetraege)[];
  return [
    ...arten.map((art) => ({
      feld: art,
      ...konditionsbetraege[art],
      cent: werte[art].cent,
      text: alsEuro(werte[art].cent),
      quelle: werte[art].quelle,
      annahme: werte[art].annahme,
    })),
    ...(["veranstaltungen", "massnahmen"] as const).map((art) =>
      teilhoechstbetragsposition(art, werte.teilhoechstbetraege[art]),
    ),
    ...(["beratung", "austausch"] as const).map((art) => {
      const { tage, quelle, annahme } = werte.prozessbegleitung[art];
      return {
        feld: `prozessbegleitung.${art}`,
        baustein: 1 as const,
        name: begleitungstage[art],
        je: "Jahr",
        cent: null,
        text: tage === 1 ? "1 Tag" : `${tage} Tage`,
        quelle,
        annahme,
      };
    }),
    tagessatzposition(werte.prozessbegleitung.tagessatz),
    ...bausteine.map((b) => {
      const { instrument, quelle, annahme } = werte.instrumente[b];
      return {
        feld: `instrumente.${b}`,
        baustein: b,
        name: `Förderart Baustein ${b}`,
        je: null,
        cent: null,
        text: instrumentNamen[instrument],
        quelle,
        annahme,
      };
    }),
    ...instrumente.flatMap((instrument) =>
      vakanzkategorien.map((kategorie) => {
        const { methode, quelle, annahme } = werte.vakanz[instrument][kategorie];
        return {
          feld: `vakanz.${instrument}.${kategorie}`,
          // Stands with a Baustein that is granted this way.
          baustein: bausteine.findLast((b) => werte.instrumente[b].instrument === instrument) ?? 1,
          name: vakanzname(instrument, kategorie),
          je: null,
          cent: null,
          text: vakanzMethodeNamen[methode],
          quelle,
          annahme,
        };
      }),
    ),
    ...bausteine.map((b) => {
      const { kreis, quelle, annahme } = werte.zeichnung[b];
      return {
        feld: `zeichnung.${b}`,
        baustein: b,
        name: `Nachweis zeichnet in Baustein ${b}`,
        je: null,
        cent: null,
        text: zeichnungskreisNamen[kreis],
        quelle,
        annahme,
      };
    }),
    ...bausteine.flatMap((b) =>
      (["nachweis", "rueckzahlung", "mittel"] as const).map((art) => {
        const frist = werte.fristen[b][art];
        return {
          feld: `fristen.${b}.${art}`,
          baustein: b,
          name: `${fristNamen[art]} in Baustein ${b}`,
          je: null,
          cent: null,
          text: frist === null ? ohneWert : fristtext(frist),
          quelle: frist?.quelle ?? "",
          annahme: frist?.annahme ?? false,
        };
      }),
    ),
  ];
}

function fristtext({ monate, gilt }: { monate: number; gilt?: Mittelgeltung }): string {
  const text = monate === 1 ? "1 Monat" : `${monate} Monate`;
  return gilt ? `${text} ${mittelgeltungNamen[gilt]}` : text;
}

const teilhoechstbetragsposition = (
  art: keyof Teilhoechstbetraege,
  teil: Teilhoechstbetraege[typeof art],
): Konditionsposition => ({
  feld: `teilhoechstbetraege.${art}`,
  baustein: 1,
  name: teilhoechstbetragNamen[art],
  je: "Jahr",
  cent: teil?.cent ?? null,
  text: teil ? alsEuro(teil.cent) : ohneWert,
  quelle: teil?.quelle ?? "",
  annahme: teil?.annahme ?? false,
});

const tagessatzposition = ({
  cent,
  quelle,
  annahme,
}: KonditionenWerte["prozessbegleitung"]["tagessatz"]): Konditionsposition => ({
  feld: "prozessbegleitung.tagessatz",
  baustein: 1,
  name: tagessatzName,
  je: "Tag",
  cent,
  text: alsEuro(cent),
  quelle,
  annahme,
});

/** What a Fassung says otherwise than the one before; `alt` is null where there was none. */
export type Konditionsaenderung = { alt: Konditionsposition | null; neu: Konditionsposition };

export function konditionsaenderungen(alt: KonditionenWerte | null, neu: KonditionenWerte): Konditionsaenderung[] {
  const vorher = new Map((alt ? konditionspositionen(alt) : []).map((position) => [position.feld, position]));
  return konditionspositionen(neu)
    .map((position) => ({ alt: vorher.get(position.feld) ?? null, neu: position }))
    .filter(({ alt: a, neu: n }) => !a || a.text !== n.text || a.quelle !== n.quelle || a.annahme !== n.annahme);
}
