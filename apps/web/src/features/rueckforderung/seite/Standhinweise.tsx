import { heuteInBerlin } from "@kim/domain/grundlagen";
import { erreichteWarnung, type Entwurf } from "@kim/domain/rueckforderung";
import { datum, euro, Notice } from "@kim/ui";
import type { Forderungsansicht } from "../ansicht.ts";
import { nachlassgrund } from "./nachlassgrund.ts";

/** What presses, and what waits for whom: the year of R94, an overdue payment, a draft. */
export function Standhinweise({ ansicht }: { ansicht: Forderungsansicht }) {
  const { lauf, seite, recht } = ansicht;
  return (
    <>
      {seite === "glaeubiger" && <Jahresfristhinweis ansicht={ansicht} />}
      {lauf.ueberfaellig && lauf.faelligAm !== null && (
        <Notice tone="warning" title="Überfällig">
          {`${euro(lauf.offenCent)} waren bis zum ${datum(lauf.faelligAm)} zu zahlen.`}
        </Notice>
      )}
      {lauf.stand === "anhoerung" && lauf.anhoerungBis !== null && seite === "schuldner" && (
        <Notice title="Sie können Stellung nehmen">
          {`Bis zum ${datum(lauf.anhoerungBis)}. Vorher wird nicht entschieden, außer Sie haben sich schon geäußert.`}
        </Notice>
      )}
      {lauf.entwurf && <Entwurfshinweis entwurf={lauf.entwurf} recht={recht} />}
    </>
  );
}

function Entwurfshinweis({
  entwurf: { art, bescheid, vorgang },
  recht,
}: {
  entwurf: Entwurf;
  recht: Forderungsansicht["recht"];
}) {
  const grund = nachlassgrund(vorgang.angaben);
  return (
    <Notice title={art === "bescheid" ? bescheidtitel[recht] : vorschlagstitel[art]} regel="R85">
      {`Von ${vorgang.vonName} am ${datum(vorgang.tag)}. `}
      {bescheid && `${euro(bescheid.betragCent)}, zahlbar bis ${datum(bescheid.zahlbarBis)}. `}
      {grund !== "" && `${grund} `}
      Eine zweite Person entscheidet.
      {bescheid && bescheid.ermessen !== "" && (
        <p className="kim-forderung__text">{`Ermessen: ${bescheid.ermessen}`}</p>
      )}
      {vorgang.text && <p className="kim-forderung__text">{`Begründung: ${vorgang.text}`}</p>}
    </Notice>
  );
}

const bescheidtitel = { verwaltungsakt: "Ein Bescheid ist entworfen", vertrag: "Eine Rechnung ist entworfen" } as const;
const vorschlagstitel = {
  einstellung: "Einstellung vorgeschlagen",
  niederschlagung: "Niederschlagung vorgeschlagen",
  erlass: "Erlass vorgeschlagen",
} as const satisfies Record<Exclude<Entwurf["art"], "bescheid">, string>;

function Jahresfristhinweis({ ansicht: { lauf } }: { ansicht: Forderungsansicht }) {
  const { jahresfrist } = lauf;
  if (!jahresfrist || lauf.bescheid || lauf.stand === "eingestellt") return null;
  if (jahresfrist.vorbei)
    return (
      <Notice tone="danger" title="Die Jahresfrist ist abgelaufen" regel="R94">
        {`Seit dem ${datum(jahresfrist.ende)} kann der Bescheid nicht mehr zurückgenommen oder widerrufen werden.`}
      </Notice>
    );
  return erreichteWarnung(jahresfrist, heuteInBerlin(new Date())) === null ? null : (
    <Notice tone="warning" title="Die Jahresfrist läuft bald ab" regel="R94">
      {`Zurücknehmen oder widerrufen lässt sich der Bescheid bis zum ${datum(jahresfrist.ende)}, ein Jahr nach dem ` +
        `${datum(jahresfrist.beginn)}.`}
    </Notice>
  );
}
