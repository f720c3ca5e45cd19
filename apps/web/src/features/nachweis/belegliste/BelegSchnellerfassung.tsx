import { positionDer } from "@kim/domain/jahresrechnung";
import { Belegzeile } from "@kim/domain/nachweis";
import { NachweisId } from "@kim/domain/grundlagen";
import { RefusalNotice, SubmitButton, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import { useAuffrischen } from "../../../base/auffrischen.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { Schnellerfassung } from "../../../shared/vorgang/Schnellerfassung.tsx";
import type { Belegansicht } from "./ansicht.ts";
import { BelegFelder, type Belegvorgabe } from "./BelegFelder.tsx";
import { belegurteil, mitStelle } from "./belegurteil.ts";

const Eingabe = Belegzeile.extend({ nachweisId: NachweisId });

/** A form that stays: after each line the next begins, with its day, position and person kept. */
export function BelegSchnellerfassung({ nachweisId, liste }: { nachweisId: string; liste: Belegansicht }) {
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [naechste, setNaechste] = useState<{ id: string; wiederholt: boolean; vorgabe: Belegvorgabe }>(() => ({
    id: crypto.randomUUID(),
    wiederholt: false,
    vorgabe: { position: liste.stelle ? positionDer(liste.stelle.funktion) : "case_management" },
  }));
  const anlegen = useMutation(
    useTRPC().belegzeile.create.mutationOptions({
      onSuccess: async (_, { belegNr, tag, position, person }) => {
        const vorgabe = { position: Belegzeile.shape.position.parse(position), tag: Belegzeile.shape.tag.parse(tag) };
        const wer = Belegzeile.shape.person.parse(person);
        setNaechste({
          id: crypto.randomUUID(),
          wiederholt: true,
          vorgabe: { ...vorgabe, ...(wer && { person: wer }) },
        });
        melde(`Beleg ${belegNr} ist eingetragen.`);
      },
    }),
  );
  return (
    <Schnellerfassung
      key={naechste.id}
      wiederholt={naechste.wiederholt}
      label="Beleg eintragen"
      schema={Eingabe}
      defaults={{ id: naechste.id, nachweisId }}
      toInput={mitStelle(liste)}
      judge={belegurteil(liste)}
      onObjection={() => void auffrischen()}
      onSubmit={(eingabe) => anlegen.mutate(eingabe)}
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <BelegFelder liste={liste} vorgabe={naechste.vorgabe} />
      <SubmitButton icon="add">Eintragen</SubmitButton>
    </Schnellerfassung>
  );
}
