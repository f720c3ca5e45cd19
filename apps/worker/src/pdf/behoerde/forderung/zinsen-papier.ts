import { alsDatum, alsEuro } from "@kim/domain/grundlagen";
import { glaeubigerartDer, type Rueckzahlung } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { kleinbetragsgrenzen } from "@kim/domain/zins";
import { absatz, ueberschrift, type Block, type Papier } from "../../papier/papier.ts";
import { tabelle } from "../../papier/tabelle.ts";
import { forderungsschreiben, istVertrag } from "./forderungsschreiben.ts";
import { zinsblattanlage, zinszeitraum } from "./zinsblatt.ts";

/** The interest for the time until everything was paid, fixed once. */
export function zinspapier(angaben: Forderungsangaben): Papier {
  const { blatt, schritt } = angaben;
  const vertraglich = istVertrag(angaben);
  const betrag = alsEuro(blatt?.zinsenCent ?? 0);
  const zeit = blatt ? zinszeitraum(blatt) : "";
  const papier = forderungsschreiben(angaben, {
    titel: vertraglich ? "Zinsforderung" : "Zinsbescheid",
    klage: true,
    bloecke: [
      ueberschrift(vertraglich ? "Forderung" : "Entscheidung"),
      absatz(
        vertraglich
          ? `Für die Zeit ${zeit} sind nach dem Weiterleitungsvertrag Zinsen von ${betrag} zu zahlen. Bitte zahlen Sie innerhalb eines Monats.`
          : `Für die Zeit ${zeit} werden Zinsen von ${betrag} festgesetzt. Sie sind innerhalb eines Monats nach Bekanntgabe zu zahlen.`,
      ),
      ueberschrift("Berechnung"),
      absatz(
        `${worauf(angaben)} Jeder Betrag trägt Zinsen bis zum Tag vor der Wertstellung. Ein Tag wird nur einmal verzinst. Die Zeilen stehen im anliegenden Zinsblatt.`,
      ),
      ...zahlungen(angaben),
      ...(schritt.text === null ? [] : [ueberschrift(vertraglich ? "Begründung" : "Ermessen"), absatz(schritt.text)]),
      ...(vertraglich
        ? []
        : [
            absatz(
              "Von der Geltendmachung der Zinsen kann insbesondere abgesehen werden, wenn der Empfänger die Umstände nicht zu vertreten hat und den Betrag in der gesetzten Frist zahlt (§ 49a Abs. 3 Satz 2 VwVfG NRW).",
            ),
          ]),
    ],
  });
  return { ...papier, bloecke: [...papier.bloecke, ...zinsblattanlage(blatt)] };
}

/** § 49a Abs. 3 Satz 2 VwVfG NRW needs both conditions; a small amount is left out for what claiming it costs (R99). */
export function zinsverzichtspapier(angaben: Forderungsangaben): Papier {
  const { schritt, blatt } = angaben;
  const { angaben: gesagt, text } = schritt;
  const klein = gesagt.art === "verzicht" && gesagt.weil === "kleinbetrag";
  const papier = forderungsschreiben(angaben, {
    titel: "Entscheidung über die Zinsen",
    bloecke: [
      ueberschrift("Entscheidung"),
      absatz(
        `Von Zinsen auf die Rückforderung wird abgesehen${blatt && klein ? `. Sie betrügen ${alsEuro(blatt.zinsenCent)} für die Zeit ${zinszeitraum(blatt)}` : ""}.`,
      ),
      ...(!klein && blatt
        ? [
            absatz(
              `Für die Zeit der Stundung, ${zinszeitraum(blatt)}, bleiben ${alsEuro(blatt.zinsenCent)} Stundungszinsen zu zahlen.`,
            ),
          ]
        : []),
      ueberschrift("Voraussetzungen", { annahme: klein && kleinbetragsgrenze(angaben).annahme }),
      ...(klein ? kleinbetrag(angaben) : beide(angaben)),
      ...(text === null ? [] : [ueberschrift("Begründung"), absatz(text)]),
    ],
  });
  return { ...papier, bloecke: [...papier.bloecke, ...zinsblattanlage(blatt)] };
}

const kleinbetragsgrenze = ({ kern }: Forderungsangaben) => kleinbetragsgrenzen[glaeubigerartDer(kern.grundlage)];

const kleinbetrag = (angaben: Forderungsangaben): Block[] => [
  absatz(
    `Der Betrag liegt unter der Grenze von ${alsEuro(kleinbetragsgrenze(angaben).unterCent)} (${kleinbetragsgrenze(angaben).quelle}).`,
  ),
];

function beide({ zahlungen: bezahlt, faelligAm }: Forderungsangaben): Block[] {
  const letzte = bezahlt
    .map(({ am }) => am)
    .toSorted()
    .at(-1);
  return [
    {
      art: "erklaerungen",
      saetze: [
        ["Der Empfänger hat die Umstände, die zur Rückforderung geführt haben, nicht zu vertreten.", true],
        [
          `Der Betrag ist innerhalb der gesetzten Frist gezahlt${letzte ? `: am ${alsDatum(letzte)}` : ""}${faelligAm ? `, fällig bis zum ${alsDatum(faelligAm)}` : ""}.`,
          true,
        ],
      ],
    },
  ];
}

const worauf = ({ bescheid, kern }: Forderungsangaben): string =>
  bescheid
    ? `Verzinst werden ${alsEuro(bescheid.betragCent)} aus dem Schreiben vom ${alsDatum(bescheid.am)}.`
    : `Verzinst werden ${alsEuro(kern.betragCent)}.`;

const zahlungen = ({ zahlungen: bezahlt }: Forderungsangaben): Block[] =>
  bezahlt.length === 0
    ? []
    : [
        tabelle<Rueckzahlung>({
          titel: "Eingegangene Zahlungen",
          blatt: "Zahlungen",
          spalten: [
            { kopf: "Wertstellung", art: "datum", breite: "1fr", wert: ({ am }) => am },
            { kopf: "EUR", art: "euro", breite: "36mm", wert: ({ cent }) => cent, summiert: true },
          ],
          zeilen: bezahlt,
        }),
      ];
