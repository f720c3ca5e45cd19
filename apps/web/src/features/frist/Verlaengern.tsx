import { spaetestensUnten } from "@kim/domain/frist";
import { FristverlaengerungEingabe, verlaengerungsgrundMindestens } from "@kim/domain/fristenliste";
import { CheckboxField, DateField, datum, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import type { Standzeile } from "./tafel-ansicht.ts";

/** R106: more time for one proof, with a reason that its holder reads. */
export function Verlaengern({
  zeile: { gegenstand, organisationName, aktenzeichen, am, obenAm },
}: {
  zeile: Standzeile;
}) {
  const befehl = useMutation(useTRPC().fristverlaengerung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Verlängern"
      look={{ size: "small", "aria-label": `Frist von ${organisationName}, ${aktenzeichen} verlängern` }}
      titel={`Frist von ${organisationName} verlängern`}
      senden="Frist verlängern"
      schema={FristverlaengerungEingabe}
      defaults={(id) => ({ id, gegenstand })}
      befehl={befehl}
      getan={({ bis }) => `Die Frist endet jetzt am ${datum(bis)}.`}
    >
      <p>{`Bisher fällig am ${datum(am)}. Der Empfänger sieht den neuen Tag sofort und wird zu ihm erinnert.`}</p>
      <DateField name="bis" label="Neuer letzter Tag" />
      <TextAreaField
        name="grund"
        label="Warum"
        hint={`In mindestens ${verlaengerungsgrundMindestens} Zeichen; der Empfänger liest es (R106).`}
        rows={3}
        maxLength={1000}
      />
      {obenAm && (
        <CheckboxField
          name="abstandBestaetigt"
          label="Der Abstand zum eigenen Nachweis reicht trotzdem."
          hint={`Ihr eigener Nachweis ist am ${datum(obenAm)} fällig; darunter sollte es bis ${datum(spaetestensUnten(obenAm))} sein (R108, Annahme).`}
        />
      )}
    </VorgangDialog>
  );
}
