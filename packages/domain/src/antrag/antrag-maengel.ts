import {
  beantragteSumme,
  type AntragInhalt,
  type Ausnahmegenehmigung,
  type Skizzenpunkt,
  type Voraussetzungen,
} from "./antrag-inhalt.ts";
import type { AntragMangel } from "./antrag-refusal.ts";
import { ersteLuecke, skizzenpunkteFuer } from "./antrag-skizze.ts";
import { hoechstbetraege } from "./antrag-vorschlag.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { ZuwendungsempfaengerArt } from "../organisation/organisation.ts";
import { type Baustein, type Stelle, stellenanteil } from "../stelle/stelle.ts";
import { assistenzHoechstens, koordinationHoechstens } from "../stelle/stellenregeln.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { istLesbar } from "../grundlagen/text.ts";
import { ueberschneidet } from "../grundlagen/zeitraum.ts";

export type Antragslage = {
  jahr: number;
  baustein: Baustein;
  inhalt: AntragInhalt;
  art: ZuwendungsempfaengerArt;
  konditionen: Foerderkonditionen;
  /** Coordination posts of the year outside the KI. */
  ausserhalbKi: readonly Pick<Stelle, "id" | "bezeichnung">[];
  /** Extra coordination posts asked for (R6). */
  zusatzstellen: number;
};

/** Everything that keeps an Antrag from being handed in, in the order of its form (R3, R9, R10, R24). */
export const maengelDesAntrags = (lage: Antragslage): AntragMangel[] => [
  ...skizzenpunkteFuer(lage.art).flatMap((punkt) => skizzenmangel(punkt, lage.inhalt.skizze[punkt])),
  ...voraussetzungsmaengel(lage),
  ...lage.ausserhalbKi.flatMap((stelle, i) =>
    ausnahmemangel(
      stelle.bezeichnung,
      i,
      lage.inhalt.ausnahmen.find((a) => a.stelleId === stelle.id),
    ),
  ),
  ...positionsmaengel(lage),
];

/** R9 concerns Baustein 1 alone. */
export const stellenAusserhalbKi = (jahr: number, baustein: Baustein, stellen: readonly Stelle[]): Stelle[] =>
  stellen.filter(
    (stelle) =>
      baustein === 1 &&
      stelle.funktion === "koordination" &&
      stelle.anbindung !== "ki" &&
      ueberschneidet(stellenanteil(stelle), { von: jahresbeginn(jahr), bis: jahresende(jahr) }),
  );

/** R24 as the year and Baustein ask for it. */
export function gefordert(jahr: number, baustein: Baustein): (keyof Voraussetzungen)[] {
  const immer = ["kiInBetrieb", "lenkungsgruppe", "konzeptDurchKi", "handlungskonzeptAnerkannt"] as const;
  const seit2025 = ["caseManagementKonzept", "qualifizierteFachkraefte"] as const;
  return [
    ...immer,
    ...(jahr >= 2025 ? seit2025 : []),
    ...(baustein === 2 ? (["arbeitsgruppeFreieWohlfahrt"] as const) : []),
  ];
}

function skizzenmangel(punkt: Skizzenpunkt, text: string): AntragMangel[] {
  const kopf = {
    feld: `skizze.${punkt}`,
    punkt,
    ...(punkt === "kreisangehoerigerRaum" ? { regel: "R10" as const } : {}),
  };
  if (!istLesbar(text)) return [{ reason: "skizze-fehlt", ...kopf }];
  const luecke = ersteLuecke(text);
  return luecke === undefined ? [] : [{ reason: "skizze-luecke", ...kopf, luecke }];
}

function voraussetzungsmaengel({ jahr, baustein, inhalt }: Antragslage): AntragMangel[] {
  return gefordert(jahr, baustein)
    .filter((voraussetzung) => !inhalt.voraussetzungen[voraussetzung])
    .map((voraussetzung) => ({
      reason: "voraussetzung-fehlt",
      feld: `voraussetzungen.${voraussetzung}`,
      voraussetzung,
      ...(voraussetzung === "arbeitsgruppeFreieWohlfahrt" ? {} : { regel: "R24" as const }),
    }));
}

function ausnahmemangel(stelle: string, i: number, ausnahme: Ausnahmegenehmigung | undefined): AntragMangel[] {
  const kopf = { regel: "R9", stelle } as const;
  if (ausnahme?.stand !== "erteilt")
    return [
      { reason: "ausnahmegenehmigung-fehlt", ...kopf, feld: `ausnahmen[${i}].stand`, stand: ausnahme?.stand ?? null },
    ];
  if (ausnahme.datum === null)
    return [{ reason: "ausnahmegenehmigung-ohne-beleg", ...kopf, feld: `ausnahmen[${i}].datum` }];
  if (!istLesbar(ausnahme.aktenzeichen))
    return [{ reason: "ausnahmegenehmigung-ohne-beleg", ...kopf, feld: `ausnahmen[${i}].aktenzeichen` }];
  return [];
}

function positionsmaengel({
  baustein,
  inhalt: { positionen },
  art,
  konditionen,
  zusatzstellen,
}: Antragslage): AntragMangel[] {
  if (beantragteSumme(positionen) === 0) return [{ reason: "nichts-beantragt", feld: "positionen.personalCent" }];
  const stellen =
    baustein === 1
      ? ([
          ["koordinationHundertstel", koordinationHoechstens[art] + 100 * zusatzstellen],
          ["assistenzHundertstel", assistenzHoechstens],
        ] as const)
      : [];
  const betraege = hoechstbetraege(konditionen, baustein, positionen);
  return [
    ...stellen
      .filter(([feld, hoechstens]) => positionen[feld] > hoechstens)
      .map(([feld, hoechstensHundertstel]): AntragMangel => ({
        reason: "stellen-ueber-hoechstzahl",
        regel: "R3",
        feld: `positionen.${feld}`,
        hoechstensHundertstel,
      })),
    ...(["personalCent", "arbeitsplaetzeCent", "massnahmenCent"] as const)
      .filter((feld) => positionen[feld] > betraege[feld])
      .map((feld): AntragMangel => ({
        reason: "betrag-ueber-hoechstbetrag",
        feld: `positionen.${feld}`,
        hoechstensCent: betraege[feld],
      })),
  ];
}
