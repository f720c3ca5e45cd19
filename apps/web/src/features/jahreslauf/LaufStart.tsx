import { JahreslaufId } from "@kim/domain";
import { Button, ConfirmDialog, RefusalNotice, Stack } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";

const neueLaufId = () => JahreslaufId.parse(crypto.randomUUID());

export type LaufStartProps = {
  jahr: number;
  land: boolean;
  /** The year is still running. */
  vorlaeufig: boolean;
  /** There was a run already: ask before results are replaced. */
  wiederholt: boolean;
};

export function LaufStart({ jahr, land, vorlaeufig, wiederholt }: LaufStartProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [, setSuche] = useSearchParams();
  const [id, setId] = useState(neueLaufId);
  const [fragt, setFragt] = useState(false);
  const create = useMutation(trpc.jahreslauf.create.mutationOptions({
    onSuccess: async () => {
      setId(neueLaufId());
      setSuche({ jahr: String(jahr) }, { replace: true });
      await queryClient.invalidateQueries(trpc.jahreslauf.pathFilter());
    },
    onSettled: () => setFragt(false),
  }));
  const starten = () => create.mutate({ id, jahr });
  return (
    <Stack gap="s">
      <p className="kim-prose">{land ? landText : mandantText}{vorlaeufig && ` Das Jahr ${jahr} läuft noch: Das Ergebnis ist vorläufig.`}</p>
      <RefusalNotice refusal={formRefusal(create.error)} />
      <div>
        <Button variant={wiederholt ? "secondary" : "primary"} icon={wiederholt ? "autorenew" : undefined} busy={create.isPending} onClick={wiederholt ? () => setFragt(true) : starten}>
          {wiederholt ? "Neu berechnen" : `Jahreslauf ${jahr} starten`}
        </Button>
      </div>
      <ConfirmDialog open={fragt} title={`${jahr} neu berechnen?`} confirmLabel="Neu berechnen" pending={create.isPending} onConfirm={starten} onClose={() => setFragt(false)}>
        Wo sich Stellen oder Besetzungen geändert haben, ersetzt das neue Ergebnis samt PDF das bisherige. Bei gleichen Zahlen ändert sich nichts.
      </ConfirmDialog>
    </Stack>
  );
}

const mandantText = "Der Lauf berechnet aus Stellen, Besetzungen und Fördersätzen, was förderfähig ist, speichert das Ergebnis und erstellt den Jahresnachweis als PDF.";
const landText = "Der Lauf berechnet für jeden Zuwendungsempfänger, was förderfähig ist, speichert das Ergebnis und erstellt den Jahresnachweis als PDF. Die Empfänger sehen das Ergebnis sofort.";
