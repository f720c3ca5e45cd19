import { Rueckforderungsbefehl, type Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../base/trpc.ts";
import { useVorgang } from "../../../shared/vorgang/use-vorgang.ts";
import type { Forderungsansicht } from "../ansicht.ts";
import { befehlAus, feldDes, Schrittfelder } from "./Schrittfelder.tsx";
import { schrittText } from "./schritt-texte.ts";

type SchrittdialogProps = { schritt: Rueckforderungsschritt; ansicht: Forderungsansicht; onClose: () => void };

/** One step: what follows from it, what it asks for, and why it is refused. */
export function Schrittdialog({ schritt, ansicht, onClose }: SchrittdialogProps) {
  const { name, folge, getan, danger = false } = schrittText(schritt, ansicht);
  const [id] = useState(() => crypto.randomUUID());
  const befehl = useMutation(useTRPC().rueckforderungsvorgang.create.mutationOptions());
  const { pending, fehler, refusal, schliesse, sende } = useVorgang({ befehl, getan, onClose });
  const eigene = fehler.map(({ feld, meldung }) => ({ feld: feldDes(schritt, feld), meldung }));
  const amFeld = eigene.flatMap(({ feld, meldung }) => (feld === null ? [] : [{ feld, meldung }]));
  // What belongs to a field that this step does not show is said above all of them.
  const fremd = eigene.find(({ feld }) => feld === null);
  const rueckforderung = { glaeubigerId: ansicht.kern.glaeubigerId, id: ansicht.id };
  return (
    <Dialog open title={name} onClose={schliesse}>
      <Form
        schema={Rueckforderungsbefehl}
        defaults={{ id, rueckforderung, schritt }}
        toInput={(werte) => befehlAus(schritt, werte)}
        label={name}
        pending={pending}
        serverErrors={amFeld}
        onSubmit={sende}
      >
        <RefusalNotice refusal={refusal ?? (fremd ? { satz: fremd.meldung } : null)} />
        <p>{folge}</p>
        <Schrittfelder schritt={schritt} ansicht={ansicht} />
        <FormActions>
          <SubmitButton danger={danger}>{name}</SubmitButton>
          <Button onClick={schliesse}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
