import { KorrekturbitteAnlage, type KorrekturGegenstand } from "@kim/domain/besetzung";
import { SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../vorgang/VorgangDialog.tsx";
import { useSession } from "../../base/session-context.ts";

type Eintrag = { id: string; name: string };

type Bitte = { weiterleitungId: string; art: KorrekturGegenstand; eintraege: readonly Eintrag[]; worin: string };

/**
 * For the giver of a part: asks its holder to put an entry right. With several entries it asks which; for anybody else
 * it is nothing.
 */
export function KorrekturErbitten({ weiterleitungId, art, eintraege, worin }: Bitte) {
  const trpc = useTRPC();
  const bitten = useMutation(trpc.korrekturbitte.create.mutationOptions());
  const erlaubt = useSession().rechte.includes("weiterleitung:anbieten");
  const [einziger] = eintraege;
  if (!erlaubt || einziger === undefined) return null;
  const mehrere = eintraege.length > 1;
  return (
    <VorgangDialog
      knopf="Korrektur erbitten"
      look={{ size: "small", variant: "tertiary", "aria-label": `Korrektur erbitten: ${worin}` }}
      titel="Korrektur erbitten"
      senden="Korrektur erbitten"
      schema={KorrekturbitteAnlage}
      defaults={(id) => ({ id, weiterleitungId, art, ...(mehrere ? {} : { gegenstandId: einziger.id }) })}
      befehl={bitten}
      getan="Die Korrekturbitte ist gestellt. Die Antwort steht beim Vertrag."
    >
      <p>
        {mehrere || einziger.name === worin ? worin : `${worin}, ${einziger.name}`}. Den Eintrag ändert nur die
        Organisation, die ihn gemacht hat.
      </p>
      {mehrere && (
        <SelectField
          name="gegenstandId"
          label="Eintrag"
          placeholder="Bitte auswählen"
          options={eintraege.map((e) => ({ value: e.id, label: e.name }))}
        />
      )}
      <TextAreaField
        name="text"
        label="Was ist zu berichtigen?"
        hint="Mindestens 10 Zeichen. Bitte keine Namen nennen."
        maxLength={2000}
        rows={3}
      />
    </VorgangDialog>
  );
}
