import { alsDatum, alsEuro } from "@kim/domain/grundlagen";
import type { Rechtsgrundlage } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../../papier/papier.ts";
import { bewilligung, forderungsschreiben, istVertrag, sachverhalt } from "./forderungsschreiben.ts";
import { zinssatzwort } from "./zinsblatt.ts";

/** § 28 VwVfG NRW: what is known, what is intended, and until when the debtor may answer. */
export function anhoerungspapier(angaben: Forderungsangaben): Papier {
  const { kern, schritt } = angaben;
  const { angaben: gesagt, text, tag } = schritt;
  return forderungsschreiben(angaben, {
    titel: istVertrag(angaben) ? "Gelegenheit zur Äußerung" : "Anhörung",
    bloecke: [
      absatz(anlass(angaben)),
      ...sachverhalt(angaben),
      ueberschrift("Beabsichtigte Entscheidung"),
      absatz(beabsichtigt[kern.grundlage](alsEuro(kern.betragCent), alsDatum(kern.unwirksamAb), bewilligung(angaben))),
      ...(text === null ? [] : [absatz(text)]),
      felder(
        ["Betrag", alsEuro(kern.betragCent)],
        [istVertrag(angaben) ? "Zu verzinsen ab" : "Unwirksam ab", alsDatum(kern.unwirksamAb)],
        [
          "Zinsen",
          `${zinssatzwort(kern.zinsgrundlage, tag)}, von diesem Tag an bis zum Tag vor dem Eingang der Zahlung`,
        ],
      ),
      ueberschrift("Ihre Äußerung"),
      ...(gesagt.art === "anhoerung" ? frist(gesagt) : []),
    ],
  });
}

const anlass = (angaben: Forderungsangaben): string =>
  istVertrag(angaben)
    ? "Bevor nach dem Weiterleitungsvertrag Geld zurückgefordert wird, erhalten Sie Gelegenheit, sich zu äußern."
    : "Nach § 28 Abs. 1 VwVfG NRW erhalten Sie Gelegenheit, sich zu den Tatsachen zu äußern, die für die Entscheidung erheblich sind.";

const beabsichtigt = {
  ruecknahme: (betrag, ab, was) =>
    `Ich beabsichtige, die ${was} in Höhe von ${betrag} mit Wirkung vom ${ab} zurückzunehmen (§ 48 VwVfG NRW) und diesen Betrag zurückzufordern (§ 49a Abs. 1 VwVfG NRW).`,
  widerruf: (betrag, ab, was) =>
    `Ich beabsichtige, die ${was} in Höhe von ${betrag} mit Wirkung vom ${ab} zu widerrufen (§ 49 Abs. 3 VwVfG NRW) und diesen Betrag zurückzufordern (§ 49a Abs. 1 VwVfG NRW).`,
  bedingung: (betrag, ab, was) =>
    `Die ${was} ist in Höhe von ${betrag} durch den Eintritt einer auflösenden Bedingung mit Wirkung vom ${ab} unwirksam geworden. Ich beabsichtige, diesen Betrag zurückzufordern (§ 49a Abs. 1 VwVfG NRW).`,
  pauschale: (betrag) =>
    `Ich beabsichtige, ${betrag} zurückzufordern, die von der Pauschale nicht verbraucht oder nicht nachgewiesen sind (§ 29 Abs. 5 Haushaltsgesetz NRW).`,
  vertrag: (betrag) => `Es ist beabsichtigt, nach dem Weiterleitungsvertrag ${betrag} zurückzufordern.`,
} as const satisfies Record<Rechtsgrundlage, (betrag: string, ab: string, was: string) => string>;

const frist = ({ bis, grund }: { bis: Forderungsangaben["schritt"]["tag"]; grund: string | null }): Block[] => [
  {
    art: "satz",
    text: `Sie können sich bis zum ${alsDatum(bis)} schriftlich oder auf der KIM-Plattform äußern.`,
  },
  absatz("Äußern Sie sich nicht, wird danach nach Aktenlage entschieden."),
  ...(grund === null ? [] : [absatz(`Die Frist ist aus folgendem Grund kürzer als üblich: ${grund}`)]),
];
