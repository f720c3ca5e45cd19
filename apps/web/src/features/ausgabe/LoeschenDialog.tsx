import { datum, euro } from "@kim/ui";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import type { Befehl } from "../../shared/vorgang/use-vorgang.ts";

type LoeschenDialogProps<E> = {
  was: "Ausgabe" | "Einnahme";
  eintrag: { bezeichnung: string; datum: string; betragCent: number };
  befehl: Befehl<E, unknown>;
  eingabe: E;
  onClose: () => void;
};

export function LoeschenDialog<E>({ was, eintrag, ...vorgang }: LoeschenDialogProps<E>) {
  return (
    <NachfrageDialog
      {...vorgang}
      danger
      titel={`${was} löschen?`}
      senden={`${was} löschen`}
      getan={`Die ${was} ist gelöscht.`}
    >
      <p>
        „{eintrag.bezeichnung}“ vom {datum(eintrag.datum)} über {euro(eintrag.betragCent)} zählt danach nicht mehr mit.
      </p>
    </NachfrageDialog>
  );
}
