import { massnahmenteile, massnahmenteilNamen } from "@kim/domain/bescheid";
import { euro, KeyFigure, KeyFigures, vzae } from "@kim/ui";
import type { BescheidZeile } from "./BescheidTable.tsx";

/** The categories of the Bescheid, and their sum. */
export function BescheidBetraege({ bescheid: b }: { bescheid: BescheidZeile }) {
  const aufteilung = b.massnahmenAufteilung;
  return (
    <KeyFigures>
      <KeyFigure label="Bewilligt insgesamt" value={euro(b.summeCent)} note={`für ${vzae(b.vzaeHundertstel)} VZÄ`} />
      <KeyFigure label="Personal" value={euro(b.personalCent)} />
      {b.baustein === 1 && <KeyFigure label="Arbeitsplätze" value={euro(b.arbeitsplaetzeCent)} />}
      {b.baustein === 1 && (
        <KeyFigure label="Maßnahmen" value={euro(b.massnahmenCent)} note="mit externer Begleitung" />
      )}
      {aufteilung &&
        massnahmenteile.map((teil) => (
          <KeyFigure key={teil} label={`Davon ${massnahmenteilNamen[teil]}`} value={euro(aufteilung[teil])} />
        ))}
    </KeyFigures>
  );
}
