import { Bemessung, bemessungNamen } from "@kim/domain/weiterleitung";
import { Button, euro, NumberField, RadioGroup } from "@kim/ui";
import { useState } from "react";
import type { Angebotslage, Angebotsstand, Auswahl } from "./angebot-stand.ts";
import { Gruppe } from "./Gruppe.tsx";
import { useFolgewert, type Angefasst } from "./use-folgewert.ts";

type BetragFelderProps = {
  lage: Angebotslage;
  wahl: Auswahl;
  stand: Angebotsstand;
  setze: (teil: Partial<Auswahl>) => void;
  angefasst: Angefasst;
};

/** Grant money, how it is measured, and the giver's own money beside it. */
export function BetragFelder({ lage: { inhalt, herkunft }, wahl, stand, setze, angefasst }: BetragFelderProps) {
  const { vorschlagCent, satz } = stand;
  const [entworfen, setEntworfen] = useState(inhalt.betragCent ?? undefined);
  const betrag = useFolgewert(entworfen ?? vorschlagCent, angefasst.ist("betragCent"));
  const hoechst = useFolgewert(
    inhalt.hoechstbetragJeVzaeCent ?? herkunft?.hoechstbetragJeVzaeCent ?? satz?.cent,
    angefasst.ist("hoechstbetragJeVzaeCent"),
  );
  const uebernimm = () => {
    setEntworfen(undefined);
    setze({ betragCent: undefined });
    angefasst.vergiss("betragCent");
  };
  const abweichend = vorschlagCent !== undefined && angefasst.ist("betragCent") && wahl.betragCent !== vorschlagCent;
  return (
    <Gruppe titel="Betrag">
      <RadioGroup
        name="bemessung"
        label="Bemessung"
        value={wahl.bemessung}
        onChange={(wert) => setze({ bemessung: Bemessung.parse(wert) })}
        options={Bemessung.options.map((value) => ({ value, label: bemessungNamen[value] }))}
      />
      <NumberField
        key={betrag.key}
        name="betragCent"
        label="Betrag für den ganzen Zeitraum"
        unit="€"
        decimals={2}
        defaultValue={betrag.defaultValue}
        hint={betragHinweis(stand)}
      />
      {abweichend && (
        <div>
          <Button size="small" onClick={uebernimm}>
            Vorschlag {euro(vorschlagCent)} übernehmen
          </Button>
        </div>
      )}
      {wahl.bemessung === "ist_kosten" && (
        <NumberField
          key={`hoechst-${hoechst.key}`}
          name="hoechstbetragJeVzaeCent"
          label="Höchstbetrag je VZÄ und Jahr"
          unit="€"
          decimals={2}
          defaultValue={hoechst.defaultValue}
          hint="Gezahlt werden die nachgewiesenen Personalkosten, höchstens dieser Satz und höchstens der Betrag oben."
        />
      )}
      <NumberField
        name="aufstockungCent"
        label="Aufstockung aus eigenen Mitteln"
        unit="€"
        decimals={2}
        optional
        defaultValue={inhalt.aufstockungCent || undefined}
        hint="Kommt zum Betrag hinzu und wird nicht auf die Förderung angerechnet."
      />
    </Gruppe>
  );
}

function betragHinweis({ vorschlagCent, satz, offenCent }: Angebotsstand): string {
  if (offenCent !== undefined) {
    const anteilig = vorschlagCent === undefined ? "" : `Anteilig erhalten: ${euro(vorschlagCent)}. `;
    return `${anteilig}Insgesamt noch nicht weitergegeben: ${euro(offenCent)}; mehr geht nicht (R22).`;
  }
  if (!satz) return "Für dieses Jahr gibt es noch keine Förderkonditionen.";
  const nachSatz = vorschlagCent === undefined ? "" : ` Für Umfang und Zeitraum sind das ${euro(vorschlagCent)}.`;
  return `Fördersatz ${satz.jahr}: ${euro(satz.cent)} je VZÄ und Jahr${satz.annahme ? " (Annahme)" : ""}.${nachSatz}`;
}
