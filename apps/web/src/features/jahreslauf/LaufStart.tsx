import { Button, RefusalNotice, Stack } from "@kim/ui";
import { formRefusal } from "../../base/api-error.ts";
import { useLaufStart } from "./use-lauf-start.ts";

/** The first run of a year: says what will happen, then does it. `vorlaeufig`: the year is still running. */
export function LaufStart({ jahr, land, vorlaeufig }: { jahr: number; land: boolean; vorlaeufig: boolean }) {
  const { starten, laeuft, error } = useLaufStart(jahr);
  return (
    <Stack gap="s">
      <p className="kim-prose">
        {land ? landText : mandantText}
        {!vorlaeufig && nachweistext}
        {vorlaeufig && ` Das Jahr ${jahr} läuft noch: Das Ergebnis ist vorläufig.`}
      </p>
      <RefusalNotice refusal={formRefusal(error)} />
      <div>
        <Button variant="primary" busy={laeuft} onClick={starten}>
          Jahreslauf {jahr} starten
        </Button>
      </div>
    </Stack>
  );
}

const nachweistext =
  " Er legt auch die Entwürfe der Nachweise an, die ganze Kette der Verträge hinab, setzt sie als PDF und schreibt allen, die vorbereiten oder zeichnen; was begonnen ist, bleibt.";
const mandantText =
  "Der Lauf berechnet aus Stellen, Besetzungen, Bescheiden und Buchungen, was förderfähig ist, speichert das Ergebnis und erstellt die Jahresrechnung als PDF.";
const landText =
  "Der Lauf berechnet für jeden Zuwendungsempfänger, was förderfähig ist, speichert das Ergebnis und erstellt die Jahresrechnung als PDF. Die Empfänger sehen das Ergebnis sofort.";
