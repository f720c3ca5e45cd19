import type { Baustein } from "@kim/domain/stelle";
import { Sign, Stack, TileMap, vzae, type Tile } from "@kim/ui";
import { Fragment } from "react";
import { kuerzel } from "./kuerzel.ts";
import { besetzungsquote, stellenwerte, type LandZeile } from "./land-werte.ts";
import { nachweisstaende } from "./nachweisstand.tsx";
import { quotenlegende, quotenstufe } from "./quotenstufe.ts";

export type LandKarteProps = {
  zeilen: readonly LandZeile[];
  baustein: Baustein | undefined;
  jahr: number;
  ziel: (zeile: LandZeile) => string;
};

export function LandKarte({ zeilen, baustein, jahr, ziel }: LandKarteProps) {
  const tiles = zeilen.flatMap((zeile) => (zeile.kachel ? [kachel(zeile, zeile.kachel, baustein, ziel(zeile))] : []));
  return (
    <Stack gap="s">
      <TileMap
        label={`Kachelkarte ${jahr}: besetzte und bewilligte Stellen in VZÄ und Stand der Jahresrechnung`}
        tiles={tiles}
        legend={quotenlegende}
      />
      <p className="kern-body kern-body--small">
        Auf jeder Kachel: besetzte von bewilligten VZÄ. Das Zeichen am Kürzel zeigt die Jahresrechnung {jahr}:{" "}
        {zeichenlegende}.
      </p>
    </Stack>
  );
}

const zeichenlegende = (["fertig", "laeuft", "fehlgeschlagen", "offen"] as const).map((stand, stelle) => {
  const { zeichen, wort } = nachweisstaende[stand];
  return (
    <Fragment key={stand}>
      {stelle > 0 && ", "}
      <Sign name={zeichen} /> {wort}
    </Fragment>
  );
});

function kachel(
  zeile: LandZeile,
  { zeile: reihe, spalte }: { zeile: number; spalte: number },
  baustein: Baustein | undefined,
  to: string,
): Tile {
  const werte = stellenwerte([zeile], baustein);
  const { zeichen, wort } = nachweisstaende[zeile.nachweis.status];
  return {
    key: zeile.id,
    row: reihe + 1,
    column: spalte + 1,
    label: zeile.name,
    short: kuerzel(zeile),
    sign: zeichen,
    figures: [`${vzae(werte.besetztHundertstel)} von ${vzae(werte.kontingentHundertstel)}`, `Nachweis ${wort}`],
    tone: quotenstufe(besetzungsquote(werte)),
    to,
  };
}
