import { landnachweisschritt, messgroessen, type Messgroessenname } from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { KeyFigure, KeyFigures, zahl } from "@kim/ui";
import { messwerte, werteAus, type Landnachweis, type LandZeile } from "./land-zeile.ts";
import { aenderung, einheitswort } from "./messanzeige.ts";
import { jeEmpfaenger, Messwert } from "./Messwert.tsx";
import type { Mass } from "./use-land-ansicht.ts";

const immer = [
  "bewilligteStellen",
  "besetzteStellen",
  "besetzungsquote",
] as const satisfies readonly Messgroessenname[];

/** The totals of the recipients shown, each with its change since a year before, and how many hold a Bescheid. */
export function LandKennzahlen({
  zeilen,
  nachweise,
  mass,
  baustein,
  jahr,
}: {
  zeilen: readonly LandZeile[];
  nachweise: readonly Landnachweis[];
  mass: Mass;
  baustein: Baustein | undefined;
  jahr: number;
}) {
  const gezeigt: Messgroessenname[] = [...new Set([...(mass === "nachweise" ? [] : [mass]), ...immer])];
  const mitBescheid = zeilen.filter((zeile) => werteAus([zeile], baustein).bewilligtCent > 0).length;
  const eingereicht = nachweise.filter((n) =>
    ["eingereicht", "abgeschlossen"].includes(landnachweisschritt(n.nachweise)),
  );
  return (
    <KeyFigures>
      {gezeigt.map((m) => {
        const { jetzt, davor } = messwerte(zeilen, m, baustein);
        return (
          <KeyFigure
            key={m}
            label={messgroessen[m].name}
            value={
              <Messwert
                mass={m}
                titel={`Summe ${jahr}`}
                werte={werteAus(zeilen, baustein)}
                teile={() => jeEmpfaenger(zeilen, baustein)}
              />
            }
            note={`${aenderung(messgroessen[m].einheit, jetzt, davor)}${einheitswort(m)} zum Vorjahr`}
          />
        );
      })}
      <KeyFigure label="Mit Bescheid" value={`${zahl(mitBescheid)} von ${zahl(zeilen.length)}`} note="Empfänger" />
      <KeyFigure
        label={`Nachweise ${jahr} eingereicht`}
        value={`${zahl(eingereicht.length)} von ${zahl(nachweise.filter((n) => n.nachweise.length > 0).length)}`}
        note="Empfänger mit allen Nachweisen"
      />
    </KeyFigures>
  );
}
