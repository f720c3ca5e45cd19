import { alsDatum, alsEuro } from "@kim/domain/grundlagen";
import { glaeubigerartDer, type Schrittangaben } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { stundungsgrundlageDer, zinspunkte } from "@kim/domain/zins";
import { absatz, ueberschrift, type Block, type Papier } from "../../papier/papier.ts";
import { forderungsschreiben, istVertrag } from "./forderungsschreiben.ts";

const begruendung = ({ schritt: { text } }: Forderungsangaben): Block[] =>
  text === null ? [] : [ueberschrift("Begründung"), absatz(text)];

/** The proceedings end without a claim. */
export const einstellungspapier = (angaben: Forderungsangaben): Papier =>
  forderungsschreiben(angaben, {
    titel: "Einstellung des Verfahrens",
    bloecke: [
      {
        art: "satz",
        text: `Das Verfahren zur Rückforderung von ${alsEuro(angaben.kern.betragCent)} ist eingestellt. Aus ihm wird nichts gefordert.`,
      },
      ...begruendung(angaben),
    ],
  });

/** What is not yet to be paid, until when, and what that costs (§ 59 LHO, § 27 KomHVO NRW). */
export function stundungspapier(angaben: Forderungsangaben): Papier {
  const { schritt, offenCent } = angaben;
  if (schritt.angaben.art !== "stundung") throw new Error("Eine Stundung ohne ihre Angaben");
  const { bis } = schritt.angaben;
  return forderungsschreiben(angaben, {
    titel: istVertrag(angaben) ? "Stundung" : "Stundungsbescheid",
    klage: true,
    bloecke: [
      ueberschrift("Entscheidung"),
      { art: "satz", text: `Der offene Betrag von ${alsEuro(offenCent)} wird bis zum ${alsDatum(bis)} gestundet.` },
      absatz("Die Stundung kann jederzeit widerrufen werden. Danach ist der offene Betrag sofort fällig."),
      ueberschrift("Zinsen", { annahme: true }),
      ...stundungszinsen(angaben, schritt.angaben),
      ueberschrift("Voraussetzungen"),
      {
        art: "erklaerungen",
        saetze: [
          ["Die Zahlung am Fälligkeitstag wäre für den Empfänger eine erhebliche Härte.", true],
          ["Der Anspruch erscheint durch die Stundung nicht gefährdet.", true],
        ],
      },
      ...begruendung(angaben),
    ],
  });
}

function stundungszinsen(
  { kern, schritt }: Forderungsangaben,
  { zinslos }: Extract<Schrittangaben, { art: "stundung" }>,
): Block[] {
  const { punkte, quelle } = zinspunkte(stundungsgrundlageDer(glaeubigerartDer(kern.grundlage)), schritt.tag);
  return [
    absatz(
      "Der Betrag bleibt auch während der Stundung wie bisher zu verzinsen. Für denselben Tag werden nicht beide Zinsen erhoben; es gilt der höhere Satz.",
    ),
    absatz(
      zinslos
        ? "Stundungszinsen werden nicht erhoben."
        : `Wird von jenen Zinsen abgesehen, sind für die Tage der Stundung ${punkte} Prozentpunkte über dem Basiszinssatz jährlich zu zahlen (${quelle}).`,
    ),
  ];
}

/** What is no longer owed (§ 59 Abs. 1 Nr. 3 LHO, § 27 Abs. 3 KomHVO NRW). */
export const erlasspapier = (angaben: Forderungsangaben): Papier =>
  forderungsschreiben(angaben, {
    titel: "Erlass einer Forderung",
    bloecke: [
      {
        art: "satz",
        text: `Der noch offene Betrag von ${alsEuro(angaben.offenCent)} wird erlassen. Er ist nicht mehr zu zahlen.`,
      },
      absatz("Ihn einzuziehen, wäre nach Lage des einzelnen Falles eine besondere Härte."),
      ...begruendung(angaben),
    ],
  });
