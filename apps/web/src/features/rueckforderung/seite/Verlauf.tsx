import {
  niederschlagungsgrundNamen,
  rueckforderungsschrittNamen,
  type Rueckforderungsvorgang,
} from "@kim/domain/rueckforderung";
import { bekanntgabewegNamen } from "@kim/domain/frist";
import { datum, euro, Section, Table } from "@kim/ui";
import type { Forderungsansicht } from "../ansicht.ts";

/** Who did what, when and why, newest first; a debtor reads no drafts. */
export function Verlauf({ ansicht: { vorgaenge, recht } }: { ansicht: Forderungsansicht }) {
  if (vorgaenge.length === 0) return null;
  return (
    <Section title="Verlauf">
      <Table
        caption="Verlauf"
        captionHidden
        rows={vorgaenge.map((vorgang, nummer) => ({ ...vorgang, nummer })).toReversed()}
        rowKey={({ nummer }) => String(nummer)}
        columns={[
          {
            key: "schritt",
            header: "Schritt",
            rowHeader: true,
            cell: ({ schritt }) =>
              recht === "vertrag" && schritt === "bescheid_erlassen"
                ? "In Rechnung gestellt"
                : rueckforderungsschrittNamen[schritt],
          },
          {
            key: "tag",
            header: "Wann und wer",
            cell: ({ tag, vonName }) => (
              <>
                {datum(tag)}
                <div className="kern-hint">{vonName}</div>
              </>
            ),
          },
          {
            key: "text",
            header: "Angaben",
            cell: (v) => <div className="kim-forderung__text">{inhaltVon(v)}</div>,
          },
        ]}
      />
    </Section>
  );
}

const inhaltVon = (vorgang: Rueckforderungsvorgang): string =>
  [gesagt(vorgang), vorgang.text ?? ""].filter((t) => t !== "").join("\n") || "–";

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
      return `${niederschlagungsgrundNamen[angaben.weil]}. ${angaben.wiedervorlageAm ? `Wieder vorzulegen am ${datum(angaben.wiedervorlageAm)}.` : "Ohne Wiedervorlage."}`;
    case "forderungserlass":
      return "Die Einziehung wäre eine besondere Härte.";
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
