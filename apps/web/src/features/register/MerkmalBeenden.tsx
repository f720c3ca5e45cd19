import {
  decideMerkmalende,
  MerkmalendeEingabe,
  merkmalKurznamen,
  quelleMindestens,
  registerRefusalTexte,
  type Registermerkmal,
} from "@kim/domain/organisation";
import { CheckboxField, DateField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

/** The granting authority ends an entry, or says that it was wrong from its first day. */
export function MerkmalBeenden({ merkmal }: { merkmal: Registermerkmal }) {
  const beenden = useMutation(useTRPC().registermerkmalende.create.mutationOptions());
  const name = merkmalKurznamen[merkmal.art];
  return (
    <VorgangDialog
      knopf="Beenden"
      look={{ size: "small", "aria-label": `${name} beenden` }}
      titel={`${name} beenden`}
      senden="Beenden"
      schema={MerkmalendeEingabe}
      defaults={() => ({ kommuneId: merkmal.kommuneId, merkmalId: merkmal.id })}
      judge={entscheidung({
        schema: MerkmalendeEingabe,
        braucht: ["bis", "nie", "quelle"],
        saetze: registerRefusalTexte,
        decide: (eingabe) => decideMerkmalende(merkmal, eingabe),
      })}
      befehl={beenden}
      getan={`${name}: Eintrag beendet.`}
    >
      <DateField name="bis" label="Letzter Tag" optional hint="Der letzte Tag, an dem das Merkmal besteht." />
      <CheckboxField
        name="nie"
        label="Das Merkmal hat nie bestanden."
        hint="Der Eintrag war von Anfang an falsch; ein letzter Tag ist dann nicht nötig."
      />
      <TextAreaField
        name="quelle"
        label="Quelle"
        rows={3}
        maxLength={1000}
        hint={`Worauf das Ende beruht, in mindestens ${quelleMindestens} Zeichen: Vertrag, Schreiben vom …`}
      />
    </VorgangDialog>
  );
}
