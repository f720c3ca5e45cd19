import { eingangsstandNamen } from "@kim/domain/fristenliste";
import { Badge, datum, TextLink, zahl, type Column } from "@kim/ui";
import { Verlaengern } from "./Verlaengern.tsx";
import type { Standzeile } from "./tafel-ansicht.ts";

type Wahl = {
  behoerde: boolean;
  istGewaehlt: (zeile: Standzeile) => boolean;
  waehle: (zeile: Standzeile, an: boolean) => void;
};

export const tafelspalten = ({ behoerde, istGewaehlt, waehle }: Wahl): Column<Standzeile>[] => [
  {
    key: "wahl",
    header: "Wählen",
    cell: (zeile) =>
      zeile.stand === "aussteht" && (
        <input
          type="checkbox"
          className="kim-tafel__wahl"
          aria-label={`${zeile.organisationName}, ${zeile.aktenzeichen} zum Erinnern wählen`}
          checked={istGewaehlt(zeile)}
          onChange={(event) => waehle(zeile, event.currentTarget.checked)}
        />
      ),
  },
  {
    key: "wer",
    header: "Empfänger",
    rowHeader: true,
    cell: ({ organisationName, aktenzeichen, herkunft, baustein }) => (
      <>
        {organisationName}
        <div className="kern-hint">
          {baustein !== null && `Baustein ${baustein}, `}
          <TextLink to={herkunft}>{aktenzeichen}</TextLink>
        </div>
      </>
    ),
  },
  {
    key: "papier",
    header: "Nachweis",
    cell: ({ papier, nachweisId, organisationId }) =>
      nachweisId === null ? papier : <TextLink to={`/nachweise/${organisationId}/${nachweisId}`}>{papier}</TextLink>,
  },
  {
    key: "faellig",
    header: "Fällig am",
    cell: (zeile) => (
      <>
        {datum(zeile.am)}
        {zeile.verlaengerung && (
          <div className="kern-hint">
            {`Neue Frist von ${zeile.verlaengerung.vonName}: ${zeile.verlaengerung.grund}`}
          </div>
        )}
        {zeile.nichtVorEigenem && zeile.obenAm && (
          <div>
            <Badge tone="warning">{`Eigener Nachweis schon ${datum(zeile.obenAm)}`}</Badge>
          </div>
        )}
        {zeile.stand === "aussteht" && (
          <div>
            <Verlaengern zeile={zeile} />
          </div>
        )}
      </>
    ),
  },
  {
    key: "spaet",
    header: "Tage zu spät",
    numeric: true,
    cell: ({ tageZuSpaet }) => (tageZuSpaet > 0 ? zahl(tageZuSpaet) : "–"),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, tageZuSpaet, ohneZeichnende }) => (
      <>
        <Badge
          tone={stand === "bescheinigt" ? "success" : stand === "aussteht" && tageZuSpaet > 0 ? "danger" : "neutral"}
        >
          {eingangsstandNamen[stand]}
        </Badge>
        {behoerde && ohneZeichnende && <Badge tone="warning">Niemand darf zeichnen</Badge>}
      </>
    ),
  },
  {
    key: "erinnert",
    header: "Zuletzt erinnert",
    cell: ({ erinnertAm }) => (erinnertAm === null ? "–" : datum(erinnertAm)),
  },
];
