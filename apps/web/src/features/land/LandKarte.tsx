import {
  kuerzel,
  landnachweisschritt,
  landnachweisschritte,
  landnachweisschrittNamen,
  messgroessen,
} from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { Stack, TileMap, type Tile, type TileTone } from "@kim/ui";
import { messwerte, type Landnachweis, type LandZeile } from "./land-zeile.ts";
import { kurzanzeige, stufungVon } from "./messanzeige.ts";
import { nachweistoene } from "./nachweisstand.tsx";
import type { Mass } from "./use-land-ansicht.ts";

export type LandKarteProps = {
  zeilen: readonly LandZeile[];
  nachweise: ReadonlyMap<string, Landnachweis>;
  mass: Mass;
  baustein: Baustein | undefined;
  jahr: number;
  ziel: (zeile: LandZeile) => string;
};

type Kachelwert = { figures: string[]; tone: TileTone };

/** Each of the 54 on its place, shaded by the measure; on the tile its value, so that colour is never alone. */
export function LandKarte(props: LandKarteProps) {
  const { zeilen, mass, jahr, ziel } = props;
  const { werte, legende } = mass === "nachweise" ? nachNachweisen(props) : nachMessgroesse(props, mass);
  const tiles = zeilen.flatMap((zeile): Tile[] =>
    zeile.kachel
      ? [
          {
            key: zeile.id,
            row: zeile.kachel.zeile + 1,
            column: zeile.kachel.spalte + 1,
            label: zeile.name,
            short: kuerzel(zeile),
            to: ziel(zeile),
            ...(werte.get(zeile.id) ?? { figures: [], tone: "neutral" }),
          },
        ]
      : [],
  );
  const name = mass === "nachweise" ? "Nachweise nach Schritt" : messgroessen[mass].name;
  return (
    <Stack gap="s">
      <TileMap label={`Kachelkarte ${jahr}: ${name} der Zuwendungsempfänger`} tiles={tiles} legend={legende} />
      {mass !== "nachweise" && <p className="kern-body kern-body--small">{messgroessen[mass].formel}.</p>}
    </Stack>
  );
}

function nachMessgroesse({ zeilen, baustein }: LandKarteProps, mass: Exclude<Mass, "nachweise">) {
  const jetzt = new Map(zeilen.map((zeile) => [zeile.id, messwerte([zeile], mass, baustein).jetzt]));
  const { ton, legende } = stufungVon(mass, [...jetzt.values()]);
  const werte = new Map(
    [...jetzt].map(([id, wert]): [string, Kachelwert] => [
      id,
      { figures: [kurzanzeige(messgroessen[mass].einheit, wert)], tone: ton(wert) },
    ]),
  );
  return { werte, legende };
}

function nachNachweisen({ zeilen, nachweise }: LandKarteProps) {
  const werte = new Map(
    zeilen.map(({ id }): [string, Kachelwert] => {
      const schritt = landnachweisschritt(nachweise.get(id)?.nachweise ?? []);
      return [id, { figures: [landnachweisschrittNamen[schritt]], tone: nachweistoene[schritt] }];
    }),
  );
  const legende = Object.fromEntries(
    landnachweisschritte.map((schritt) => [nachweistoene[schritt], landnachweisschrittNamen[schritt]]),
  );
  return { werte, legende };
}
