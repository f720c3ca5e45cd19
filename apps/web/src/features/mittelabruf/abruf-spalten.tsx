import { abrufgegenstandNamen } from "@kim/domain/mittelabruf";
import { datum, euro, TextLink, type Column } from "@kim/ui";
import type { Schriftstueck } from "../../shared/schriftstueck/use-schriftstuecke.ts";
import { Zeilenpapiere } from "../../shared/schriftstueck/Zeilenpapiere.tsx";
import type { BewilligterAbruf, OffenerAbruf } from "./mittel.ts";

/** Who it is for, and on which Bescheid. */
export const Empfaenger = ({
  bescheid,
}: {
  bescheid: Pick<OffenerAbruf["bescheid"], "id" | "organisationName" | "baustein" | "aktenzeichen">;
}) => (
  <>
    {bescheid.organisationName}
    <div className="kern-hint kim-mittelabruf__zeile">
      Baustein {bescheid.baustein}, <TextLink to={`/land/bescheide/${bescheid.id}`}>{bescheid.aktenzeichen}</TextLink>
    </div>
  </>
);

/** What every list of calls shows; with the papers of each under its Bescheid. */
export const abrufSpalten = (papiere: readonly Schriftstueck[]): Column<OffenerAbruf | BewilligterAbruf>[] => [
  {
    key: "empfaenger",
    header: "Empfänger, Bescheid",
    rowHeader: true,
    cell: (a) => (
      <>
        <Empfaenger bescheid={a.bescheid} />
        <Zeilenpapiere papiere={papiere} id={a.id} />
      </>
    ),
  },
  { key: "betrag", header: "Betrag", numeric: true, cell: (a) => euro(a.betragCent) },
  { key: "termin", header: "Termin", cell: (a) => datum(a.termin) },
  { key: "bis", header: "Benötigt bis", cell: (a) => datum(a.benoetigtBis) },
  { key: "gegenstand", header: "Für", cell: (a) => (a.gegenstand ? abrufgegenstandNamen[a.gegenstand] : "–") },
];
