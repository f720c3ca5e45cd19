import { niederschlagungsgrundNamen, type Rueckforderungsvorgang } from "@kim/domain/rueckforderung";
import { datum } from "@kim/ui";

/** On what ground money is given up, proposed or decided; "" where an act says nothing of it. */
export function nachlassgrund(angaben: Rueckforderungsvorgang["angaben"]): string {
  if (angaben.art === "forderungserlass") return "Die Einziehung wäre eine besondere Härte.";
  if (angaben.art !== "niederschlagung") return "";
  const { weil, wiedervorlageAm } = angaben;
  return `${niederschlagungsgrundNamen[weil]}. ${
    wiedervorlageAm ? `Wieder vorzulegen am ${datum(wiedervorlageAm)}.` : "Ohne Wiedervorlage."
  }`;
}
