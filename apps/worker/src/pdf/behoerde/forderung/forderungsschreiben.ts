import { alsDatum, alsZeitraum } from "@kim/domain/grundlagen";
import { rechtsgrundlagen } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../../papier/papier.ts";
import { rechtsbehelf } from "../../papier/rechtsbehelf.ts";
import { schreiben } from "../../papier/schreiben.ts";

export const istVertrag = ({ kern }: Forderungsangaben): boolean =>
  rechtsgrundlagen[kern.grundlage].recht === "vertrag";

type Inhalt = { titel: string; bloecke: readonly Block[]; klage?: boolean };

/** A paper of a claim: who writes to whom about which proof, then what it says, then the signature. */
export function forderungsschreiben(angaben: Forderungsangaben, { titel, bloecke, klage = false }: Inhalt): Papier {
  const { glaeubiger, schuldner, nachweis, schritt, kennung } = angaben;
  return schreiben({
    titel,
    untertitel: `${nachweis.titel}, ${schuldner.name}`,
    partei: glaeubiger.name,
    am: schritt.tag,
    vermerk: `${titel} vom ${alsDatum(schritt.tag)}, Kennung ${kennung}`,
    demodaten: glaeubiger.demodaten || schuldner.demodaten,
    bloecke: [kopf(angaben), ...bloecke, unterschrift(angaben, klage)],
  });
}

function kopf(angaben: Forderungsangaben): Block {
  const { glaeubiger, schuldner, nachweis, bescheide, kern, schritt, kennung } = angaben;
  const vertraglich = istVertrag(angaben);
  return felder(
    [vertraglich ? "Geber des Vertrags" : "Bewilligungsbehörde", glaeubiger.name],
    ["Empfänger", schuldner.name],
    ...(schuldner.ags === null ? [] : [["Gemeindeschlüssel (AGS)", schuldner.ags] as const]),
    ["Kennung", kennung],
    ["Datum", alsDatum(schritt.tag)],
    ...(bescheide.length === 0 ? [] : [["Zu", bescheidliste(angaben)] as const]),
    ["Geprüfter Nachweis", `${nachweis.titel}, Fassung ${nachweis.version}`],
    ["Zeitraum", alsZeitraum(nachweis.zeitraum.von, nachweis.zeitraum.bis)],
    ["Rechtsgrundlage", rechtsgrundlagen[kern.grundlage].name],
  );
}

/** "Bescheid 36.02-17 vom 20.01.2023", several joined. */
const bescheidliste = ({ bescheide }: Forderungsangaben): string =>
  bescheide.map(({ aktenzeichen, datum }) => `Bescheid ${aktenzeichen} vom ${alsDatum(datum)}`).join("; ");

/** "Die Bewilligung (Bescheid 36.02-17 vom 20.01.2023)". */
export const bewilligung = (angaben: Forderungsangaben): string =>
  angaben.bescheide.length === 0 ? "Bewilligung" : `Bewilligung (${bescheidliste(angaben)})`;

export const sachverhalt = ({ sachverhalt: text }: Forderungsangaben): Block[] => [
  ueberschrift("Sachverhalt"),
  absatz(text),
];

const unterschrift = (angaben: Forderungsangaben, klage: boolean): Block => ({
  art: "zusammen",
  bloecke: [
    ...(klage && !istVertrag(angaben)
      ? [ueberschrift("Rechtsbehelfsbelehrung", { annahme: true }), absatz(rechtsbehelf(angaben.verwaltungsgericht))]
      : []),
    {
      art: "unterschriften",
      spalten: [
        {
          titel: istVertrag(angaben) ? angaben.glaeubiger.name : "Im Auftrag",
          ort: null,
          zeile: istVertrag(angaben) ? "Unterschrift" : "Unterschrift und Dienstsiegel",
          name: angaben.schritt.vonName,
        },
      ],
    },
  ],
});
