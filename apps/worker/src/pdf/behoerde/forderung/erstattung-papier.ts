import { addDays, alsDatum, alsEuro } from "@kim/domain/grundlagen";
import { rechtsgrundlagen, type Rechtsgrundlage } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { absatz, ueberschrift, type Block, type Papier } from "../../papier/papier.ts";
import { bewilligung, forderungsschreiben, istVertrag, sachverhalt } from "./forderungsschreiben.ts";
import { zinsblattanlage, zinssatzwort } from "./zinsblatt.ts";

/** The Bescheid of the authority, or what a giver of a contract demands: tenor, reasons, interest so far (R96). */
export function erstattungspapier(angaben: Forderungsangaben): Papier {
  const { kern, bescheid, blatt } = angaben;
  const papier = forderungsschreiben(angaben, {
    titel: titel[kern.grundlage],
    klage: bescheid?.mitBelehrung === true,
    bloecke: [
      ueberschrift(istVertrag(angaben) ? "Forderung" : "Entscheidung"),
      ...tenor(angaben).map((satz, i) => absatz(`${i + 1}. ${satz}`)),
      ...sachverhalt(angaben),
      ...gruende(angaben),
    ],
  });
  return { ...papier, bloecke: [...papier.bloecke, ...zinsblattanlage(blatt)] };
}

const titel = {
  ruecknahme: "Rücknahme- und Erstattungsbescheid",
  widerruf: "Widerrufs- und Erstattungsbescheid",
  bedingung: "Erstattungsbescheid",
  pauschale: "Bescheid über die Rückzahlung einer Pauschale",
  vertrag: "Rückgabe- und Zahlungsaufforderung",
} as const satisfies Record<Rechtsgrundlage, string>;

function tenor(angaben: Forderungsangaben): string[] {
  const { kern, bescheid } = angaben;
  const betrag = alsEuro(bescheid?.betragCent ?? kern.betragCent);
  const bis = bescheid ? alsDatum(bescheid.zahlbarBis) : "";
  return [
    ...folge[kern.grundlage](betrag, alsDatum(kern.unwirksamAb), bewilligung(angaben)),
    istVertrag(angaben)
      ? `Bitte zahlen Sie ${betrag} bis zum ${bis}.`
      : `Der Betrag von ${betrag} ist zu erstatten${weil[kern.grundlage]} und bis zum ${bis} zu zahlen.`,
    zinssatz(angaben),
  ];
}

const folge = {
  ruecknahme: (betrag, ab, was) => [
    `Die ${was} wird in Höhe von ${betrag} mit Wirkung vom ${ab} zurückgenommen (§ 48 VwVfG NRW).`,
  ],
  widerruf: (betrag, ab, was) => [
    `Die ${was} wird in Höhe von ${betrag} mit Wirkung vom ${ab} widerrufen (§ 49 Abs. 3 VwVfG NRW).`,
  ],
  bedingung: (betrag, ab, was) => [
    `Die ${was} ist in Höhe von ${betrag} durch den Eintritt einer auflösenden Bedingung mit Wirkung vom ${ab} unwirksam geworden.`,
  ],
  pauschale: (betrag) => [`Von der Pauschale sind ${betrag} nicht verbraucht oder nicht nachgewiesen.`],
  vertrag: (betrag) => [`Nach dem Weiterleitungsvertrag und der Prüfung des Nachweises sind ${betrag} zurückzugeben.`],
} as const satisfies Record<Rechtsgrundlage, (betrag: string, ab: string, was: string) => string[]>;

const weil = {
  ruecknahme: " (§ 49a Abs. 1 VwVfG NRW)",
  widerruf: " (§ 49a Abs. 1 VwVfG NRW)",
  bedingung: " (§ 49a Abs. 1 VwVfG NRW)",
  pauschale: " (§ 29 Abs. 5 Haushaltsgesetz NRW)",
  vertrag: "",
} as const satisfies Record<Rechtsgrundlage, string>;

// How much it is in the end only the payment says: its own decision fixes it, once (R97).
function zinssatz(angaben: Forderungsangaben): string {
  const { kern, schritt, blatt } = angaben;
  const bisher =
    blatt === null || blatt.abschnitte.length === 0
      ? ""
      : ` Bis zum ${alsDatum(addDays(schritt.tag, -1))} sind nach dem anliegenden Zinsblatt ${alsEuro(blatt.zinsenCent)} angefallen.`;
  const danach = istVertrag(angaben)
    ? "Über ihre Höhe wird nach der Zahlung entschieden."
    : "Ihre Höhe wird nach der Zahlung durch gesonderten Bescheid festgesetzt; darin wird auch entschieden, ob von Zinsen abgesehen wird.";
  return `Der Betrag ist vom ${alsDatum(kern.unwirksamAb)} an bis zum Tag vor dem Eingang der Zahlung ${zinssatzwort(kern.zinsgrundlage, schritt.tag)} zu verzinsen.${bisher} ${danach}`;
}

function gruende(angaben: Forderungsangaben): Block[] {
  const { kern, arglistig, bescheid, schritt } = angaben;
  const { jahresfrist, ermessen } = rechtsgrundlagen[kern.grundlage];
  return [
    ueberschrift("Begründung"),
    ...gehoert(angaben).map(absatz),
    ...(jahresfrist ? [absatz(jahr(angaben, arglistig))] : []),
    ...(ermessen && bescheid && bescheid.ermessen !== ""
      ? [ueberschrift("Ermessen", { ebene: 2 }), absatz(bescheid.ermessen)]
      : []),
    ...(schritt.text === null ? [] : [absatz(schritt.text)]),
  ];
}

function gehoert({ anhoerung: { versandtAm, entfallenWeil, stellungnahme } }: Forderungsangaben): string[] {
  if (stellungnahme)
    return [
      `Sie haben sich am ${alsDatum(stellungnahme.am)} geäußert${versandtAm ? `, nachdem Sie am ${alsDatum(versandtAm)} angehört wurden` : ""}. Ihre Äußerung:`,
      stellungnahme.text,
    ];
  if (entfallenWeil !== null) return [`Von einer Anhörung wurde abgesehen (§ 28 Abs. 2 VwVfG NRW): ${entfallenWeil}`];
  return versandtAm === null ? [] : [`Sie wurden am ${alsDatum(versandtAm)} angehört und haben sich nicht geäußert.`];
}

const jahr = ({ kern }: Forderungsangaben, arglistig: boolean): string =>
  arglistig
    ? "Die Jahresfrist gilt nicht, weil die Bewilligung durch arglistige Täuschung erwirkt wurde (§ 48 Abs. 4 Satz 2 VwVfG NRW)."
    : `Alle Tatsachen waren am ${alsDatum(kern.kenntnisAm)} bekannt; die Entscheidung ergeht innerhalb eines Jahres danach oder nach neuen Tatsachen aus der Äußerung (§ 48 Abs. 4 VwVfG NRW).`;
