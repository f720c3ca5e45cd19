import { spaetestensUnten } from "@kim/domain/frist";
import { FristverlaengerungEingabe, verlaengerungsgrundMindestens } from "@kim/domain/fristenliste";
import { CheckboxField, DateField, datum, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import type { Standzeile } from "./tafel-ansicht.ts";

/** R106, R108: another day for one proof, with a reason that its holder reads. */
export function Verlaengern({
  zeile: { gegenstand, organisationName, aktenzeichen, am, obenAm, nichtVorEigenem },
}: {
  zeile: Standzeile;
}) {
  const knopf = nichtVorEigenem ? "Frist verlegen" : "Verlängern";
  const befehl = useMutation(useTRPC().fristverlaengerung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf={knopf}
      look={{ size: "small", "aria-label": `${knopf}: ${organisationName}, ${aktenzeichen}` }}
      titel={nichtVorEigenem ? `Frist von ${organisationName} verlegen` : `Frist von ${organisationName} verlängern`}
      senden={nichtVorEigenem ? "Frist verlegen" : "Frist verlängern"}
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
      {nichtVorEigenem && (
        <CheckboxField
          name="einvernehmlich"
          label="Der Empfänger ist mit einem früheren Tag einverstanden."
          hint="Der Tag ist vereinbart; früher gilt er nur, wenn beide es wollen (R108)."
        />
      )}
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
