import { nachweismangelText, Schrittbefehl, type Nachweisschritt } from "@kim/domain/nachweis";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, type ApiError } from "../../../base/trpc.ts";
import { useVorgang } from "../../../shared/vorgang/use-vorgang.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { befehlAus, Schrittfelder, schrittfelder } from "./Schrittfelder.tsx";
import { schrittTexte } from "./schritt-texte.ts";

type SchrittdialogProps = {
  schritt: Nachweisschritt;
  ansicht: Nachweisansicht;
  /** Saves what is typed, so that the step is about it. */
  vorher?: (() => Promise<unknown>) | undefined;
  onClose: () => void;
};

/** One step: what follows from it, what it asks for, and why it is refused. */
export function Schrittdialog({ schritt, ansicht, vorher, onClose }: SchrittdialogProps) {
  const { name, folge, getan, danger = false } = schrittTexte[schritt];
  const [id] = useState(() => crypto.randomUUID());
  const create = useMutation(useTRPC().nachweisvorgang.create.mutationOptions());
  const mutateAsync: typeof create.mutateAsync = async (befehl) => {
    await vorher?.();
    return create.mutateAsync(befehl);
  };
  const { pending, fehler, refusal, schliesse, sende } = useVorgang({
    befehl: { ...create, mutateAsync },
    getan,
    onClose,
  });
  const eigene = fehler.map(({ feld, meldung }) => ({ feld: schrittfelder[feld] ?? feld, meldung }));
  const amFeld = eigene.filter(({ feld }) => Object.values(schrittfelder).includes(feld));
  // What belongs to a field that this step does not show is said above all of them.
  const [fremd] = eigene.filter((e) => !amFeld.includes(e));
  const { inhaberId, id: nachweisId } = ansicht.nachweis;
  return (
    <Dialog open title={name} onClose={schliesse}>
      <Form
        schema={Schrittbefehl}
        defaults={{ id, nachweis: { inhaberId, id: nachweisId }, schritt }}
        toInput={befehlAus}
        label={name}
        pending={pending}
        serverErrors={amFeld}
        onSubmit={sende}
      >
        <RefusalNotice refusal={refusal ?? (fremd ? { satz: fremd.meldung } : null)} />
        <Mangelliste error={create.error} />
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

/** What the pre-check found, point by point. */
function Mangelliste({ error }: { error: ApiError | null }) {
  const refusal = error?.data?.refusal;
  if (refusal?.reason !== "nachweis-unvollstaendig") return null;
  return (
    <ul className="kim-list">
      {refusal.maengel.map((mangel) => {
        const text = nachweismangelText(mangel);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
