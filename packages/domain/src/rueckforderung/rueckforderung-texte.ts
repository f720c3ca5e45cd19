import { alsDatum, alsEuro } from "../grundlagen/darstellung.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { zinsRefusalTexte } from "../zins/zins-texte.ts";
import { rechtsgrundlagen } from "./rechtsgrundlage.ts";
import type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";
import type { Entwurfsart } from "./rueckforderungsentwurf.ts";
import { verfahrensstandNamen, type Forderungsseite, type Rueckforderungsschritt } from "./rueckforderungsschritte.ts";

export const rueckforderungsschrittNamen = {
  anhoerung_versandt: "Anhörung versandt",
  anhoerung_entfaellt: "Von der Anhörung abgesehen",
  anhoerung_verlaengert: "Anhörung verlängert",
  stellungnahme: "Stellungnahme eingegangen",
  einstellung_entworfen: "Einstellung vorgeschlagen",
  eingestellt: "Eingestellt",
  bescheid_entworfen: "Entwurf vorgelegt",
  entwurf_verworfen: "Entwurf verworfen",
  bescheid_erlassen: "Erlassen",
  rechtsbehelfsverzicht: "Auf Rechtsbehelf verzichtet",
  klage: "Klage erhoben",
  urteil_bestaetigt: "Vom Gericht bestätigt",
  urteil_aufgehoben: "Vom Gericht aufgehoben",
  gestundet: "Gestundet",
  stundung_beendet: "Stundung beendet",
  niederschlagung_vorgeschlagen: "Niederschlagung vorgeschlagen",
  niedergeschlagen: "Niedergeschlagen",
  wieder_aufgenommen: "Wieder aufgenommen",
  erlass_vorgeschlagen: "Erlass vorgeschlagen",
  forderung_erlassen: "Forderung erlassen",
  zinsen_festgesetzt: "Zinsen festgesetzt",
  zinsen_abgesehen: "Von Zinsen abgesehen",
} as const satisfies Record<Rueckforderungsschritt, string>;

const ohneEntwurf = {
  bescheid: "Es liegt kein Entwurf vor. Erst legt eine Person ihn vor, dann erlässt ihn eine zweite.",
  einstellung:
    "Es liegt kein Vorschlag zur Einstellung vor. Erst schlägt eine Person sie vor, dann entscheidet eine zweite.",
  niederschlagung:
    "Es liegt kein Vorschlag zur Niederschlagung vor, oder über ihn ist schon entschieden. Erst schlägt eine Person sie " +
    "vor, dann entscheidet eine zweite.",
  erlass:
    "Es liegt kein Vorschlag zum Erlass vor, oder über ihn ist schon entschieden. Erst schlägt eine Person ihn vor, " +
    "dann entscheidet eine zweite.",
} as const satisfies Record<Entwurfsart, string>;

const vorgelegtes = {
  bescheid: "den Entwurf vorgelegt",
  einstellung: "die Einstellung vorgeschlagen",
  niederschlagung: "die Niederschlagung vorgeschlagen",
  erlass: "den Erlass vorgeschlagen",
} as const satisfies Record<Entwurfsart, string>;

const seitenNamen = {
  glaeubiger: "wer das Geld fordert",
  schuldner: "wer das Geld schuldet",
} as const satisfies Record<Forderungsseite, string>;

export const rueckforderungRefusalTexte: Saetze<RueckforderungRefusal> = {
  ...zinsRefusalTexte,
  "forderung-ohne-bescheinigung": () =>
    "Der Nachweis ist noch nicht geprüft und bescheinigt. Gefordert wird erst, was die Prüfung ergeben hat.",
  "forderung-ohne-betrag": () => "Eine Forderung braucht einen Betrag über 0 Euro.",
  "forderung-ueber-nachweis": ({ hoechstensCent }) =>
    `Nach dem geprüften Nachweis sind ${alsEuro(hoechstensCent)} zu erstatten; mehr kann daraus nicht gefordert werden.`,
  "forderung-besteht-schon": ({ schonCent, hoechstensCent }) =>
    `Aus diesem Nachweis sind schon ${alsEuro(schonCent)} von ${alsEuro(hoechstensCent)} gefordert. Bitte nur den Rest ` +
    "fordern oder die bestehende Forderung weiterführen.",
  "grundlage-passt-nicht": ({ grundlage }) =>
    `Für dieses Geld ist „${rechtsgrundlagen[grundlage].name}“ keine Grundlage. Bitte eine andere wählen.`,
  "kenntnis-in-der-zukunft": ({ heute }) => `Der Tag der vollen Kenntnis liegt nach heute, dem ${alsDatum(heute)}.`,
  "unwirksam-vor-bewilligung": ({ fruehestens }) =>
    `Bewilligt wurde frühestens am ${alsDatum(fruehestens)}; vorher kann nichts unwirksam geworden sein und trägt nichts ` +
    "Zinsen.",
  "nach-unten-zu-viel": ({ hoechstensCent }) =>
    `Aus demselben Grund dürfen nach unten höchstens noch ${alsEuro(hoechstensCent)} gefordert werden: was von oben ` +
    "gefordert wird und der eigene Anteil.",
  "rueckforderungsschritt-nicht-moeglich": ({ schritt, stand, recht }) =>
    `Der Schritt „${rueckforderungsschrittNamen[schritt]}“ geht jetzt nicht: Der Stand ist „${verfahrensstandNamen[recht][stand]}“.`,
  "forderung-falsche-seite": ({ schritt, seiten }) =>
    `Den Schritt „${rueckforderungsschrittNamen[schritt]}“ trägt nur ein, ${seiten.map((seite) => seitenNamen[seite]).join(" oder ")}.`,
  "forderung-recht-fehlt": ({ schritt }) =>
    `Für „${rueckforderungsschrittNamen[schritt]}“ fehlt Ihnen das Recht. Bitte wenden Sie sich an eine Person, die ` +
    "Nachweise prüft.",
  "forderung-tag-in-der-zukunft": ({ heute }) => `Der Tag liegt nach heute, dem ${alsDatum(heute)}.`,
  "forderung-tag-vor-vorigem": ({ voriger }) =>
    `Der vorige Schritt geschah am ${alsDatum(voriger)}; dieser kann nicht davor liegen.`,
  "forderung-ohne-begruendung": ({ schritt, mindestensZeichen }) =>
    `Der Schritt „${rueckforderungsschrittNamen[schritt]}“ braucht einen Text von mindestens ${mindestensZeichen} Zeichen.`,
  "anhoerungsfrist-zu-kurz": ({ frueheste, tage }) =>
    `Zur Äußerung bleiben mindestens ${tage} Tage, also bis zum ${alsDatum(frueheste)}. Eine kürzere Frist braucht ` +
    "eine Begründung.",
  "anhoerung-laeuft-noch": ({ bis }) =>
    `Die Anhörung läuft bis zum ${alsDatum(bis)}. Vorher wird nicht entschieden, außer die Stellungnahme ist da.`,
  "anhoerung-nicht-verlaengert": ({ bisher }) => `Die neue Frist muss nach dem ${alsDatum(bisher)} enden.`,
  "kein-entwurf": ({ art }) => ohneEntwurf[art],
  "nachlass-schon-vorgeschlagen": ({ name }) =>
    `${name} hat schon etwas vorgeschlagen. Erst entscheidet eine zweite Person darüber oder der Vorschlag wird verworfen.`,
  "forderung-dieselbe-person": ({ name, art }) =>
    `${name} hat ${vorgelegtes[art]}. Eine zweite Person muss entscheiden.`,
  "ermessen-fehlt": ({ mindestensZeichen }) =>
    `Bitte in mindestens ${mindestensZeichen} Zeichen sagen, wie das Ermessen ausgeübt wurde (§ 40 VwVfG NRW).`,
  "jahresfrist-vorbei": ({ ende }) =>
    `Die Jahresfrist ist am ${alsDatum(ende)} abgelaufen: Der Bescheid kann nicht mehr zurückgenommen oder widerrufen ` +
    "werden.",
  "bescheid-ueber-anhoerung": ({ hoechstensCent }) =>
    `Angehört wurde zu ${alsEuro(hoechstensCent)}. Mehr kann nicht festgesetzt werden; dafür braucht es eine neue ` +
    "Anhörung.",
  "zahlungsziel-zu-frueh": ({ frueheste }) => `Zahlbar ist frühestens am ${alsDatum(frueheste)}.`,
  "forderung-nichts-offen": () => "Es ist nichts mehr offen, das sich stunden, niederschlagen oder erlassen ließe.",
  "klage-verfristet": ({ bis }) =>
    `Die Klagefrist endete am ${alsDatum(bis)}. Wer ohne Verschulden verhindert war, beantragt Wiedereinsetzung.`,
  "stundung-nicht-in-der-zukunft": ({ heute }) => `Gestundet wird bis zu einem Tag nach heute, dem ${alsDatum(heute)}.`,
  "stundung-ohne-haerte": () =>
    "Gestundet wird nur, wenn die Zahlung am Fälligkeitstag eine erhebliche Härte wäre (§ 27 Abs. 1 KomHVO NRW, § 59 " +
    "Abs. 1 Nr. 1 LHO). Bitte bestätigen Sie das oder stunden Sie nicht.",
  "stundung-gefaehrdet": () =>
    "Gestundet wird nur, wenn der Anspruch dadurch nicht gefährdet erscheint (§ 27 Abs. 1 KomHVO NRW, § 59 Abs. 1 " +
    "Nr. 1 LHO). Bitte bestätigen Sie das oder stunden Sie nicht.",
  "wiedervorlage-nicht-in-der-zukunft": ({ heute }) =>
    `Wieder vorgelegt wird an einem Tag nach heute, dem ${alsDatum(heute)}.`,
  "erlass-ohne-haerte": () =>
    "Erlassen wird nur, was einzuziehen im einzelnen Fall eine besondere Härte wäre (§ 27 Abs. 3 KomHVO NRW, § 59 " +
    "Abs. 1 Nr. 3 LHO). Bitte bestätigen Sie das oder schlagen Sie die Forderung nieder.",
  "zinsermessen-fehlt": ({ mindestensZeichen }) =>
    `Bitte in mindestens ${mindestensZeichen} Zeichen sagen, warum für diesen Zeitraum nicht von Zinsen abgesehen ` +
    "wird (§ 49a Abs. 3 Satz 2 VwVfG NRW).",
  "zinsen-vor-zahlung": ({ offenCent }) =>
    `Über Zinsen wird entschieden, wenn alles bezahlt ist; offen sind ${alsEuro(offenCent)}.`,
  "zinsen-schon-entschieden": () => "Über die Zinsen ist schon entschieden.",
  "kein-kleinbetrag": ({ unterCent }) =>
    `Die Zinsen liegen nicht unter ${alsEuro(unterCent)}; als Kleinbetrag können sie nicht entfallen.`,
  "zahlung-ohne-betrag": () => "Bitte einen Betrag über 0 Euro angeben.",
  "zahlung-in-der-zukunft": ({ heute }) => `Die Wertstellung liegt nach heute, dem ${alsDatum(heute)}.`,
  "zahlung-vor-der-auszahlung": ({ fruehestens }) =>
    `Das Geld wurde erst am ${alsDatum(fruehestens)} ausgezahlt; zurückgezahlt werden kann es nicht davor.`,
  "zahlung-ueber-forderung": ({ offenCent }) =>
    `Offen sind ${alsEuro(offenCent)}. Ist wirklich mehr eingegangen, bestätigen Sie die Überzahlung; sie steht dem ` +
    "Zahler zu.",
  "zahlung-auf-beendetes": () => "Die Forderung ist beendet; auf sie wird nichts mehr gebucht.",
};
