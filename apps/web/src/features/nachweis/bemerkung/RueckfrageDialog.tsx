import { antwortTage } from "@kim/domain/frist";
import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import { Rueckfragebefehl, type Bemerkungsort, type Rueckfrageart } from "@kim/domain/nachweis";
import { DateField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import { useGespraech } from "./gespraech.ts";

export const frageverben = {
  nachforderung: "Nachfordern",
  rueckfrage: "Rückfragen",
} as const satisfies Record<Rueckfrageart, string>;

const folgen = {
  nachforderung:
    "Die Prüfung beginnt erst, wenn Sie die Nachforderung als erledigt vermerken. Der Empfänger antwortet hier oder zieht den Nachweis zurück und reicht ihn vollständig ein.",
  rueckfrage: "Der Empfänger antwortet hier; der Nachweis bleibt bei Ihnen in Prüfung und seine Fassung unverändert.",
} as const satisfies Record<Rueckfrageart, string>;

type RueckfrageDialogProps = { art: Rueckfrageart; ort: Bemerkungsort; name: string; onClose: () => void };

/** A question at one place, until a day; whoever is asked finds it among its dates. */
export function RueckfrageDialog({ art, ort, name, onClose }: RueckfrageDialogProps) {
  const create = useMutation(useTRPC().nachweisrueckfrage.create.mutationOptions());
  const gespraech = useGespraech();
  if (!gespraech) return null;
  const { inhaberId, id: nachweisId } = gespraech.nachweis;
  return (
    <EingabeDialog
      titel={`${frageverben[art]}: „${name}“`}
      senden={frageverben[art]}
      schema={Rueckfragebefehl}
      defaults={(id) => ({ id, nachweis: { inhaberId, id: nachweisId }, art, ort })}
      befehl={create}
      getan={art === "nachforderung" ? "Die Nachforderung ist gestellt." : "Die Rückfrage ist gestellt."}
      onClose={onClose}
    >
      <p>{folgen[art]}</p>
      <TextAreaField
        name="text"
        label={art === "nachforderung" ? "Was fehlt?" : "Rückfrage"}
        rows={4}
        maxLength={2000}
      />
      <DateField
        name="bis"
        label="Antwort bis"
        defaultValue={addDays(heuteInBerlin(new Date()), antwortTage)}
        hint={`Vorgeschlagen sind ${antwortTage} Tage (Annahme).`}
      />
    </EingabeDialog>
  );
}
