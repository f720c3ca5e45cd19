import { VerzichtAnlage } from "@kim/domain/verteilung";
import { NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { Ansicht } from "./ansicht.ts";

type VerzichtDialogProps = Pick<Ansicht, "verteilung"> & {
  kommune: Ansicht["ergebnis"]["plan"]["anteile"][number];
  speichere: () => Promise<number>;
  onClose: () => void;
};

/** Records that a Kommune gives up its share, for whose benefit and why. */
export function VerzichtDialog({ verteilung, kommune, speichere, onClose }: VerzichtDialogProps) {
  const trpc = useTRPC();
  const verzicht = useMutation(trpc.verzicht.create.mutationOptions());
  const zugunsten = verteilung.kommunen
    .filter(({ organisationId }) => organisationId !== kommune.organisationId)
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  return (
    <EingabeDialog
      titel={`Verzicht von ${kommune.name}`}
      senden="Verzicht festhalten"
      schema={VerzichtAnlage}
      defaults={(id) => ({ id, verteilungId: verteilung.id, organisationId: kommune.organisationId })}
      toInput={(werte) => ({ ...werte, zugunstenId: werte["zugunstenId"] === "kreis" ? null : werte["zugunstenId"] })}
      // The rule looks at the saved draft.
      befehl={{
        ...verzicht,
        mutateAsync: (angaben: VerzichtAnlage) => speichere().then(() => verzicht.mutateAsync(angaben)),
      }}
      getan={`Der Verzicht von ${kommune.name} ist festgehalten.`}
      onClose={onClose}
    >
      <NumberField
        name="vzaeHundertstel"
        label="Umfang"
        unit="VZÄ"
        decimals={2}
        defaultValue={kommune.bleibtHundertstel}
      />
      <SelectField
        name="zugunstenId"
        label="Zugunsten von"
        options={[{ value: "kreis", label: "Kreis" }, ...zugunsten]}
      />
      <TextAreaField
        name="grund"
        label="Grund"
        hint="Was die Kommune erklärt hat, wann und durch wen. Mindestens 10 Zeichen."
        maxLength={2000}
      />
    </EingabeDialog>
  );
}
