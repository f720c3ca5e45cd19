import {
  befugnisRefusalTexte,
  BefugnisendeEingabe,
  decideBefugnisende,
  zeichnungsamtNamen,
  type Zeichnungsbefugnis,
} from "@kim/domain/nachweis";
import { alsDatum } from "@kim/domain/grundlagen";
import { DateField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

/** The administration says on which day somebody signs for the last time. */
export function BefugnisBeenden({ befugnis }: { befugnis: Zeichnungsbefugnis }) {
  const beenden = useMutation(useTRPC().zeichnungsbefugnisende.create.mutationOptions());
  const wer = `${befugnis.name}, ${zeichnungsamtNamen[befugnis.amt]}`;
  return (
    <VorgangDialog
      knopf="Beenden"
      look={{ size: "small", "aria-label": `Zeichnungsbefugnis beenden: ${wer}` }}
      titel="Zeichnungsbefugnis beenden"
      senden="Beenden"
      schema={BefugnisendeEingabe}
      defaults={() => ({ befugnisId: befugnis.id })}
      judge={entscheidung({
        schema: BefugnisendeEingabe,
        braucht: ["bis"],
        saetze: befugnisRefusalTexte,
        // On which days it was used, the server knows.
        decide: ({ bis }) => decideBefugnisende({ befugnis, gezeichnetAm: [], bis }),
      })}
      befehl={beenden}
      getan={({ bis }) => `${befugnis.name} zeichnet bis ${alsDatum(bis)}.`}
    >
      <p>{wer}. Was bis zum letzten Tag gezeichnet ist, bleibt gültig.</p>
      <DateField name="bis" label="Letzter Tag" hint="Der letzte Tag, an dem die Person zeichnen darf." />
    </VorgangDialog>
  );
}
