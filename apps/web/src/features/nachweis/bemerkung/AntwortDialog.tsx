import { Antwortbefehl, type Bemerkungsfaden } from "@kim/domain/nachweis";
import { TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import { useGespraech } from "./gespraech.ts";

type AntwortDialogProps = {
  faden: Bemerkungsfaden;
  name: string;
  /** Closes the remark; words are optional then. */
  erledigt: boolean;
  onClose: () => void;
};

/** An answer to a remark, or that it is done. */
export function AntwortDialog({ faden, name, erledigt, onClose }: AntwortDialogProps) {
  const create = useMutation(useTRPC().bemerkungsantwort.create.mutationOptions());
  const gespraech = useGespraech();
  if (!gespraech) return null;
  const { inhaberId, id: nachweisId } = gespraech.nachweis;
  return (
    <EingabeDialog
      titel={erledigt ? `Bemerkung zu „${name}“ erledigen` : `Antwort zu „${name}“`}
      senden={erledigt ? "Erledigt" : "Antworten"}
      schema={Antwortbefehl}
      defaults={(id) => ({ id, nachweis: { inhaberId, id: nachweisId }, zuId: faden.id, erledigt })}
      befehl={create}
      getan={erledigt ? "Die Bemerkung ist erledigt." : "Die Antwort ist geschrieben."}
      onClose={onClose}
    >
      <p className="kim-nachweis__text">{faden.eintraege[0]?.text}</p>
      <TextAreaField name="text" label="Antwort" optional={erledigt} rows={4} maxLength={2000} />
    </EingabeDialog>
  );
}
