import { rueckforderungsschrittNamen, type Rueckforderungsvorgang } from "@kim/domain/rueckforderung";
import { bekanntgabewegNamen } from "@kim/domain/frist";
import { datum, euro } from "@kim/ui";
import { Verlaufstabelle } from "../../../shared/vorgang/Verlaufstabelle.tsx";
import type { Forderungsansicht } from "../ansicht.ts";
import { nachlassgrund } from "./nachlassgrund.ts";

/** A debtor reads no drafts. */
export const Verlauf = ({ ansicht: { vorgaenge, recht } }: { ansicht: Forderungsansicht }) => (
  <Verlaufstabelle
    was="Angaben"
    zeilen={vorgaenge.map((vorgang) => ({
      schritt:
        recht === "vertrag" && vorgang.schritt === "bescheid_erlassen"
          ? "In Rechnung gestellt"
          : rueckforderungsschrittNamen[vorgang.schritt],
      wann: datum(vorgang.tag),
      vonName: vorgang.vonName,
      text: inhaltVon(vorgang),
    }))}
  />
);

const inhaltVon = (vorgang: Rueckforderungsvorgang): string =>
  [gesagt(vorgang), vorgang.text ?? ""].filter((t) => t !== "").join("\n");

function gesagt({ angaben }: Rueckforderungsvorgang): string {
  switch (angaben.art) {
    case "anhoerung":
      return [`Äußerung bis ${datum(angaben.bis)}.`, angaben.grund ?? ""].filter((t) => t !== "").join("\n");
    case "stellungnahme":
      return angaben.neueTatsachen ? "Mit neuen Tatsachen." : "";
    case "bescheid":
      return `${euro(angaben.bescheid.betragCent)}, zahlbar bis ${datum(angaben.bescheid.zahlbarBis)}.`;
    case "erlass": {
      const { versand, bescheid } = angaben;
      const betrag = bescheid
        ? `${euro(bescheid.betragCent)}, zahlbar bis ${datum(bescheid.zahlbarBis)}.${bescheid.mitBelehrung ? "" : " Ohne Rechtsbehelfsbelehrung."}`
        : "";
      const ermessen = bescheid && bescheid.ermessen !== "" ? `Ermessen: ${bescheid.ermessen}` : "";
      return [betrag, `${bekanntgabewegNamen[versand.weg]}.`, ermessen].filter((t) => t !== "").join("\n");
    }
    case "stundung":
      return `Bis ${datum(angaben.bis)}${angaben.zinslos ? ", ohne Stundungszinsen" : ""}.`;
    case "niederschlagung":
    case "forderungserlass":
      return nachlassgrund(angaben);
    case "zinsen":
      return `${euro(angaben.blatt.zinsenCent)}.`;
    case "verzicht":
      return angaben.weil === "kleinbetrag" ? "Kleinbetrag." : verzichtet(angaben.bleibenCent);
    case "keine":
      return "";
  }
}

const verzichtet = (bleibenCent: number): string =>
  `Nicht zu vertreten und fristgerecht gezahlt.${bleibenCent > 0 ? ` Stundungszinsen von ${euro(bleibenCent)} bleiben.` : ""}`;
