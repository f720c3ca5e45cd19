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
/** `cent`: a part; otherwise everything that is open. */
type Ereignis = Schritt | { zahlung: PlainDate; cent?: number };

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

/**
 * One that waits for the authority's Bescheid, one with its Bescheid and a part paid whose rest a second person may
 * waive, a Pauschale that was paid back late; by contract one that is over, one put off, one whose end waits for a
 * second person.
 */
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
      "Ausgezahlt ist mehr, als nach der Prüfung anerkannt ist: Ein Teil der Mittel wurde nicht verbraucht, und für zwei Abrechnungen im November fehlt der Zahlungsnachweis auch auf Nachfrage.",
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
  {
    glaeubiger: "bezreg-arnsberg",
    schuldner: "05316",
    jahr: 2024,
    baustein: 1,
    grundlage: "widerruf",
    kenntnisAm: tag("2026-05-04"),
    unwirksamAb: tag("2025-01-01"),
    sachverhalt:
      "Von der ausgezahlten Zuwendung ist nach dem geprüften Verwendungsnachweis ein Teil nicht verbraucht: Zwei Veranstaltungen sind ausgefallen, eine Stelle war im Herbst unbesetzt.",
    ereignisse: [
      {
        schritt: "anhoerung_versandt",
        tag: tag("2026-08-10"),
        wer: "pruefung",
        text: "Die ausgefallenen Veranstaltungen sind nicht nachgeholt worden.",
        angaben: () => ({ art: "anhoerung", bis: tag("2026-09-07"), grund: null }),
      },
      {
        schritt: "stellungnahme",
        tag: tag("2026-09-03"),
        wer: "schuldner",
        text: "Die Mittel waren zunächst für eine Ersatzveranstaltung vorgesehen, die nicht zustande kam.",
        angaben: () => ({ art: "stellungnahme", neueTatsachen: false }),
      },
      {
        schritt: "bescheid_entworfen",
        tag: tag("2026-09-21"),
        wer: "pruefung",
        angaben: (betragCent) => ({
          art: "bescheid",
          bescheid: {
            betragCent,
            zahlbarBis: tag("2026-11-02"),
            ermessen:
              "Das öffentliche Interesse an sparsamer Verwendung überwiegt. Vertrauen ist nicht schutzwürdig: Dass nicht verbrauchte Mittel zurückzuzahlen sind, stand im Bescheid.",
            mitBelehrung: true,
          },
        }),
      },
      {
        schritt: "bescheid_erlassen",
        tag: tag("2026-09-28"),
        wer: "gegenlesen",
        angaben: () => ({ art: "erlass", versand: { weg: "post", am: tag("2026-09-28"), zugangAm: null } }),
      },
      { zahlung: tag("2026-10-20"), cent: 5_000_00 },
      {
        schritt: "erlass_vorgeschlagen",
        tag: tag("2026-11-16"),
        wer: "pruefung",
        text: "Der Rest sind Honorare, die für die ausgefallenen Veranstaltungen dennoch zu zahlen waren.",
        angaben: () => ({ art: "forderungserlass", besondereHaerte: true }),
      },
    ],
  },
  {
    glaeubiger: "05570",
    schuldner: "05570008",
    jahr: 2024,
    baustein: 2,
    grundlage: "vertrag",
    kenntnisAm: tag("2026-06-01"),
    unwirksamAb: tag("2025-01-01"),
    sachverhalt:
      "Die übertragene Stelle war 2024 zeitweise unbesetzt. Was dafür gezahlt ist, ist nach dem Vertrag zurückzugeben.",
    ereignisse: [
      {
        schritt: "bescheid_entworfen",
        tag: tag("2026-06-08"),
        wer: "pruefung",
        angaben: (betragCent) => ({
          art: "bescheid",
          bescheid: { betragCent, zahlbarBis: tag("2026-07-20"), ermessen: "", mitBelehrung: true },
        }),
      },
      {
        schritt: "bescheid_erlassen",
        tag: tag("2026-06-11"),
        wer: "gegenlesen",
        angaben: () => ({ art: "erlass", versand: { weg: "post", am: tag("2026-06-11"), zugangAm: null } }),
      },
      {
        schritt: "gestundet",
        tag: tag("2026-07-13"),
        wer: "pruefung",
        text: "Im laufenden Haushaltsjahr ist der Betrag nicht veranschlagt; die Stadt hat um Aufschub gebeten.",
        angaben: () => ({ art: "stundung", bis: tag("2027-01-31"), haerte: true, gesichert: true, zinslos: false }),
      },
    ],
  },
  {
    glaeubiger: "05316",
    schuldner: "awo-leverkusen",
    jahr: 2025,
    baustein: 2,
    grundlage: "vertrag",
    kenntnisAm: tag("2026-03-02"),
    unwirksamAb: tag("2026-01-01"),
    sachverhalt: "Der Beleg über die Sonderzahlung lag bei der Prüfung des Teilnachweises nicht vor.",
    ereignisse: [
      {
        schritt: "einstellung_entworfen",
        tag: tag("2026-03-16"),
        wer: "pruefung",
        text: "Der Beleg ist inzwischen nachgereicht und in Ordnung.",
        angaben: () => ({ art: "keine" }),
      },
    ],
  },
];
