import { vakanzMethodeNamen } from "./bescheid.ts";
import { alsEuro } from "./darstellung.ts";
import { instrumentNamen } from "./jahresergebnis-schema.ts";
import type { KonditionenWerte } from "./konditionen-werte.ts";

/** One value of a Fassung as people read it; `feld` is its path inside `KonditionenWerte`, e.g. "instrumente.2". */
export type Konditionsposition = { feld: string; name: string; je: string | null; /** Null where the value is no amount. */ cent: number | null; text: string; quelle: string; annahme: boolean };

/** Ways to read a rate: what it is paid for, and for what unit. */
export const konditionsbetraege = {
  koordination: { name: "Koordination", je: "VZÄ und Jahr" },
  assistenz: { name: "Verwaltungsassistenz", je: "VZÄ und Jahr" },
  caseManagement: { name: "Case Management", je: "VZÄ und Jahr" },
  baustein3: { name: "Ausländer- und Einbürgerungsbehörde", je: "VZÄ und Jahr" },
  arbeitsplatz: { name: "Arbeitsplatz in Baustein 1", je: "VZÄ und Jahr" },
  massnahmenHoechstbetrag: { name: "Maßnahmen, höchstens", je: "Jahr" },
} as const satisfies Record<Exclude<keyof KonditionenWerte, "instrumente" | "vakanz">, { name: string; je: string }>;

const bausteine = [1, 2, 3] as const;

/** Every value in the order people read them. */
export function konditionspositionen(werte: KonditionenWerte): Konditionsposition[] {
  const arten = Object.keys(konditionsbetraege) as (keyof typeof konditionsbetraege)[];
  return [
    ...arten.map((art) => ({ feld: art, ...konditionsbetraege[art], cent: werte[art].cent, text: alsEuro(werte[art].cent), quelle: werte[art].quelle, annahme: werte[art].annahme })),
    ...bausteine.map((b) => {
      const { instrument, quelle, annahme } = werte.instrumente[b];
      return { feld: `instrumente.${b}`, name: `Förderart Baustein ${b}`, je: null, cent: null, text: instrumentNamen[instrument], quelle, annahme };
    }),
    ...bausteine.map((b) => {
      const { methode, quelle, annahme } = werte.vakanz[b];
      return { feld: `vakanz.${b}`, name: `Vakanzen in Baustein ${b}`, je: null, cent: null, text: vakanzMethodeNamen[methode], quelle, annahme };
    }),
  ];
}

/** What a Fassung says otherwise than the one before; `alt` is null where there was none. */
export type Konditionsaenderung = { alt: Konditionsposition | null; neu: Konditionsposition };

export function konditionsaenderungen(alt: KonditionenWerte | null, neu: KonditionenWerte): Konditionsaenderung[] {
  const vorher = new Map((alt ? konditionspositionen(alt) : []).map((position) => [position.feld, position]));
  return konditionspositionen(neu)
    .map((position) => ({ alt: vorher.get(position.feld) ?? null, neu: position }))
    .filter(({ alt: a, neu: n }) => !a || a.text !== n.text || a.quelle !== n.quelle || a.annahme !== n.annahme);
}
