import { plainDate, type PlainDate } from "@kim/domain/grundlagen";
import type { Rechtsgrundlage, Rueckforderungsschritt, Schritteingabe } from "@kim/domain/rueckforderung";
import type { Baustein } from "@kim/domain/stelle";

type Seite = "pruefung" | "gegenlesen" | "schuldner";
export type Schritt = {
  schritt: Rueckforderungsschritt;
  tag: PlainDate;
  wer: Seite;
  text?: string;
  /** The amount of a Bescheid or an invoice is the whole claim. */
  angaben: (betragCent: number) => Schritteingabe;
};
type Ereignis = Schritt | { zahlung: PlainDate };

export type Forderungsgeschichte = {
  glaeubiger: string;
  schuldner: string;
  jahr: number;
  baustein: Baustein;
  grundlage: Rechtsgrundlage;
  kenntnisAm: PlainDate;
  unwirksamAb: PlainDate;
  sachverhalt: string;
  ereignisse: readonly Ereignis[];
};

const tag = plainDate;

/** One that waits for the authority's Bescheid, a Pauschale that was paid back late, and one of a Kreis to a Träger. */
export const forderungsgeschichten: readonly Forderungsgeschichte[] = [
  {
    glaeubiger: "bezreg-arnsberg",
    schuldner: "05570",
    jahr: 2024,
    baustein: 1,
    grundlage: "widerruf",
    kenntnisAm: tag("2026-03-02"),
    unwirksamAb: tag("2025-01-01"),
    sachverhalt:
      "Für zwei Abrechnungen im November 2024 fehlt der Zahlungsnachweis. Er wurde auch auf Nachfrage nicht vorgelegt; der Betrag ist nicht nachgewiesen.",
    ereignisse: [
      {
        schritt: "anhoerung_versandt",
        tag: tag("2026-04-13"),
        wer: "pruefung",
        text: "Es ist beabsichtigt, den Bescheid insoweit zu widerrufen und den Betrag zurückzufordern.",
        angaben: () => ({ art: "anhoerung", bis: tag("2026-05-11"), grund: null }),
      },
      {
        schritt: "stellungnahme",
        tag: tag("2026-05-06"),
        wer: "schuldner",
        text: "Der Beleg liegt der Kasse nicht mehr vor. Wir bitten, die Verzögerung bei den Zinsen zu berücksichtigen.",
        angaben: () => ({ art: "stellungnahme", neueTatsachen: false }),
      },
    ],
  },
  {
    glaeubiger: "bezreg-arnsberg",
    schuldner: "05570",
    jahr: 2024,
    baustein: 2,
    grundlage: "pauschale",
    kenntnisAm: tag("2025-04-14"),
    unwirksamAb: tag("2025-04-01"),
    sachverhalt:
      "Für die Abrechnung im Dezember 2024 fehlt der Zahlungsnachweis. Nicht nachgewiesene Mittel der Pauschale sind unaufgefordert bis zum 31. März zurückzuzahlen.",
    ereignisse: [
      { zahlung: tag("2025-05-09") },
      {
        schritt: "zinsen_festgesetzt",
        tag: tag("2025-05-15"),
        wer: "pruefung",
        angaben: () => ({ art: "zinsen", regel: "bescheiddatum" }),
      },
      { zahlung: tag("2025-05-26") },
    ],
  },
  {
    glaeubiger: "05570",
    schuldner: "wohlfahrt-warendorf",
    jahr: 2024,
    baustein: 2,
    grundlage: "vertrag",
    kenntnisAm: tag("2025-02-14"),
    unwirksamAb: tag("2025-01-01"),
    sachverhalt:
      "Der Beleg über die Sonderzahlung liegt nicht vor. Nach der Prüfung des Teilnachweises ist dieser Betrag nach dem Vertrag zurückzugeben.",
    ereignisse: [
      {
        schritt: "bescheid_entworfen",
        tag: tag("2025-02-17"),
        wer: "pruefung",
        angaben: (betragCent) => ({
          art: "bescheid",
          bescheid: { betragCent, zahlbarBis: tag("2025-03-31"), ermessen: "", mitBelehrung: true },
        }),
      },
      {
        schritt: "bescheid_erlassen",
        tag: tag("2025-02-19"),
        wer: "gegenlesen",
        angaben: () => ({ art: "erlass", versand: { weg: "post", am: tag("2025-02-19"), zugangAm: null } }),
      },
      { zahlung: tag("2025-03-24") },
      {
        schritt: "zinsen_abgesehen",
        tag: tag("2025-04-02"),
        wer: "pruefung",
        text: "Die Sonderzahlung war streitig; der Träger hat die Umstände nicht zu vertreten und vor dem Zahlungstag gezahlt.",
        angaben: () => ({ art: "verzicht", weil: "nicht_zu_vertreten", regel: "bescheiddatum" }),
      },
    ],
  },
];
