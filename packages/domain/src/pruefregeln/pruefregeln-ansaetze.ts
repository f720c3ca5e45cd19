import { alsEuro } from "../grundlagen/darstellung.ts";
import { addiert, positionen, positionsarten } from "../jahresrechnung/begriffe.ts";
import { ueberEinzelansatz } from "../jahresrechnung/einzelansatz.ts";
import { fundImJahr, type Pruefung } from "./pruefregeln-lage.ts";

/** R31, V4: a row of a Zuwendung's Finanzierungsplan that was exceeded by more than a fifth. */
export const einzelansaetzeUeberschritten: Pruefung = ({ rechnung, lage: { jahr } }) =>
  positionen.flatMap((position) => {
    const { baustein, name } = positionsarten[position];
    const bescheid = rechnung.bausteine.find((b) => b.baustein === baustein);
    if (!bescheid?.bescheidId || bescheid.instrument !== "zuwendung") return [];
    const zeile = addiert(rechnung.zeilen.filter((z) => z.position === position));
    return ueberEinzelansatz(zeile)
      ? [
          fundImJahr(
            `${name}: ${alsEuro(zeile.ausgegebenCent)} ausgegeben, bewilligt sind ${alsEuro(zeile.bewilligtCent)}; das sind mehr als 20 v. H. darüber.`,
            jahr,
          ),
        ]
      : [];
  });
