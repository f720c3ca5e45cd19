import type { Entwurfsart, Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import type { Forderungsansicht } from "../ansicht.ts";

type Schritttext = {
  /** The verb: on the button, above the dialog, and to send it. */
  name: string;
  /** What will have happened afterwards. */
  folge: string;
  getan: string;
  danger?: true;
};

const verwaltungsakt: Readonly<Record<Rueckforderungsschritt, Schritttext>> = {
  anhoerung_versandt: {
    name: "Anhörung eintragen",
    folge:
      "Das Anhörungsschreiben wird als Dokument gesetzt. Der Empfänger sieht die Rückforderung und kann hier Stellung nehmen. Vor dem Ende der Frist wird nicht entschieden.",
    getan: "Die Anhörung läuft.",
  },
  anhoerung_entfaellt: {
    name: "Von der Anhörung absehen",
    folge: "Der Grund gehört in die Akte (§ 28 Abs. 2 VwVfG NRW). Entschieden werden kann sofort.",
    getan: "Von der Anhörung ist abgesehen.",
    danger: true,
  },
  anhoerung_verlaengert: {
    name: "Anhörung verlängern",
    folge: "Der Empfänger hat bis zum neuen Tag Zeit.",
    getan: "Die Anhörung ist verlängert.",
  },
  stellungnahme: {
    name: "Stellungnahme eintragen",
    folge: "Damit ist angehört. Bringt sie neue Tatsachen, läuft die Jahresfrist von diesem Tag an.",
    getan: "Die Stellungnahme ist eingetragen.",
  },
  einstellung_entworfen: {
    name: "Einstellung vorschlagen",
    folge: "Eine zweite Person stellt das Verfahren ein oder verwirft den Vorschlag.",
    getan: "Die Einstellung ist vorgeschlagen.",
  },
  eingestellt: {
    name: "Verfahren einstellen",
    folge: "Die Forderung ist damit zu Ende; aus demselben Nachweis kann neu gefordert werden.",
    getan: "Das Verfahren ist eingestellt.",
    danger: true,
  },
  bescheid_entworfen: {
    name: "Bescheid entwerfen",
    folge: "Eine zweite Person erlässt den Bescheid oder verwirft den Entwurf. Der Empfänger liest Entwürfe nicht.",
    getan: "Der Entwurf liegt vor. Eine zweite Person erlässt ihn.",
  },
  entwurf_verworfen: {
    name: "Entwurf verwerfen",
    folge: "Danach kann neu entworfen oder vorgeschlagen werden.",
    getan: "Der Entwurf ist verworfen.",
  },
  bescheid_erlassen: {
    name: "Bescheid erlassen",
    folge:
      "Der Bescheid wird als Dokument gesetzt, mit dem Zinsblatt als Anlage; der Empfänger sieht ihn. Von der Bekanntgabe an läuft die Klagefrist.",
    getan: "Der Bescheid ist erlassen.",
  },
  rechtsbehelfsverzicht: {
    name: "Verzicht auf Rechtsbehelf eintragen",
    folge: "Der Bescheid ist damit sofort bestandskräftig.",
    getan: "Der Verzicht ist eingetragen; der Bescheid ist bestandskräftig.",
    danger: true,
  },
  klage: {
    name: "Klage eintragen",
    folge: "Bis zum Urteil wird der Bescheid nicht bestandskräftig.",
    getan: "Die Klage ist eingetragen.",
  },
  urteil_bestaetigt: {
    name: "Bestätigendes Urteil eintragen",
    folge: "Der Bescheid ist damit bestandskräftig.",
    getan: "Das Urteil ist eingetragen.",
  },
  urteil_aufgehoben: {
    name: "Aufhebendes Urteil eintragen",
    folge: "Die Forderung ist damit zu Ende. Was schon gezahlt ist, steht dem Empfänger zu.",
    getan: "Das Urteil ist eingetragen; der Bescheid ist aufgehoben.",
    danger: true,
  },
  gestundet: {
    name: "Stunden",
    folge:
      "Fällig ist die Forderung erst am neuen Tag. Die Zinsen auf die Rückforderung laufen weiter; ein Schreiben an den Empfänger entsteht.",
    getan: "Die Forderung ist gestundet.",
  },
  stundung_beendet: {
    name: "Stundung beenden",
    folge: "Es gilt wieder der Zahlungstag des Bescheids.",
    getan: "Die Stundung ist beendet.",
  },
  niederschlagung_vorgeschlagen: {
    name: "Niederschlagung vorschlagen",
    folge: "Eine zweite Person schlägt die Forderung nieder oder lehnt ab. Der Empfänger liest Vorschläge nicht.",
    getan: "Die Niederschlagung ist vorgeschlagen. Eine zweite Person entscheidet.",
  },
  niedergeschlagen: {
    name: "Niederschlagen",
    folge:
      "Die Forderung besteht weiter, wird aber nicht verfolgt. Sie kann wieder aufgenommen werden. Ein Schreiben entsteht nicht.",
    getan: "Die Forderung ist niedergeschlagen.",
    danger: true,
  },
  wieder_aufgenommen: {
    name: "Wieder aufnehmen",
    folge: "Die Forderung wird wieder verfolgt.",
    getan: "Die Forderung ist wieder aufgenommen.",
  },
  erlass_vorgeschlagen: {
    name: "Erlass vorschlagen",
    folge: "Eine zweite Person erlässt die Forderung oder lehnt ab. Der Empfänger liest Vorschläge nicht.",
    getan: "Der Erlass ist vorgeschlagen. Eine zweite Person entscheidet.",
  },
  forderung_erlassen: {
    name: "Forderung erlassen",
    folge:
      "Der Rest ist damit nicht mehr geschuldet. Das lässt sich nicht zurücknehmen; ein Schreiben an den Empfänger entsteht.",
    getan: "Der Rest der Forderung ist erlassen.",
    danger: true,
  },
  zinsen_festgesetzt: {
    name: "Zinsen festsetzen",
    folge: "Das Zinsblatt wird so festgehalten, wie es heute gerechnet ist; die Zinsen sind dann offen.",
    getan: "Die Zinsen sind festgesetzt.",
  },
  zinsen_abgesehen: {
    name: "Von Zinsen absehen",
    folge: "Mit der Begründung ist die Forderung abgeschlossen.",
    getan: "Von Zinsen ist abgesehen.",
  },
};

const vertrag: Partial<typeof verwaltungsakt> = {
  anhoerung_versandt: {
    name: "Gelegenheit zur Äußerung geben",
    folge:
      "Der Empfänger sieht die Rückforderung und kann sich hier äußern. Nach dem Vertrag ist das nicht vorgeschrieben.",
    getan: "Der Empfänger kann sich äußern.",
  },
  bescheid_entworfen: {
    name: "Rechnung entwerfen",
    folge: "Eine zweite Person stellt die Rechnung oder verwirft den Entwurf. Der Empfänger liest Entwürfe nicht.",
    getan: "Der Entwurf liegt vor. Eine zweite Person stellt die Rechnung.",
  },
  bescheid_erlassen: {
    name: "Rechnung stellen",
    folge: "Der Empfänger sieht die Rechnung und was bis wann zu zahlen ist.",
    getan: "Die Rechnung ist gestellt.",
  },
  anhoerung_verlaengert: {
    name: "Frist zur Äußerung verlängern",
    folge: "Der Empfänger hat bis zum neuen Tag Zeit.",
    getan: "Die Frist ist verlängert.",
  },
  stundung_beendet: {
    name: "Stundung beenden",
    folge: "Es gilt wieder der Zahlungstag der Rechnung.",
    getan: "Die Stundung ist beendet.",
  },
};

/** Throwing away what is no draft but a proposal. */
const vorschlagVerwerfen: Readonly<Record<Exclude<Entwurfsart, "bescheid">, Schritttext>> = {
  einstellung: {
    name: "Einstellung ablehnen",
    folge: "Der Vorschlag ist damit erledigt; das Verfahren geht weiter.",
    getan: "Die Einstellung ist abgelehnt.",
  },
  niederschlagung: {
    name: "Niederschlagung ablehnen",
    folge: "Der Vorschlag ist damit erledigt; die Forderung wird weiter verfolgt.",
    getan: "Die Niederschlagung ist abgelehnt.",
  },
  erlass: {
    name: "Erlass ablehnen",
    folge: "Der Vorschlag ist damit erledigt; die Forderung bleibt geschuldet.",
    getan: "Der Erlass ist abgelehnt.",
  },
};

/** A step in the words of the law it rests on: a Bescheid of the authority, or what the contract says. */
export function schrittText(
  schritt: Rueckforderungsschritt,
  { recht, lauf }: Pick<Forderungsansicht, "recht" | "lauf">,
): Schritttext {
  if (schritt === "entwurf_verworfen" && lauf.entwurf && lauf.entwurf.art !== "bescheid")
    return vorschlagVerwerfen[lauf.entwurf.art];
  return (recht === "vertrag" ? vertrag[schritt] : undefined) ?? verwaltungsakt[schritt];
}
