import { landesverteilungRefusalText } from "@kim/domain/landesverteilung";
import { Button, RefusalNotice, Section, TextAreaField, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import type { Ansicht } from "./ansicht.ts";

/** Step 3: the reason, and to a second person. */
export function Vorlegen({
  landesverteilung: { id },
  inhalt,
  aendere,
  szenario,
  gewaehlt,
  vorschau,
  speichere,
}: Ansicht & { speichere: () => Promise<number> }) {
  const { melde } = useStatus();
  const [vorgang, setVorgang] = useState<{ id: string; version: number }>();
  const befehl = useMutation(useTRPC().landesvorlage.create.mutationOptions());
  const [mangel] = vorschau.maengel;
  // What is put forward is what is saved.
  const oeffne = async () => {
    try {
      setVorgang({ id: crypto.randomUUID(), version: await speichere() });
    } catch {
      melde("Der Entwurf ließ sich nicht speichern; darum wurde nichts vorgelegt.", "danger");
    }
  };
  return (
    <Section title="3. Vorlegen">
      <TextAreaField
        name="begruendung"
        label="Begründung"
        hint="Steht im Brief an die Empfänger."
        maxLength={2000}
        value={inhalt.begruendung}
        onChange={(begruendung) => aendere({ begruendung })}
      />
      <RefusalNotice refusal={formRefusal(befehl.error)} />
      {mangel && <p>{landesverteilungRefusalText(mangel)}</p>}
      <div>
        <Button variant="primary" onClick={() => void oeffne()}>
          {`„${szenario.name || `Szenario ${gewaehlt + 1}`}“ vorlegen`}
        </Button>
      </div>
      {vorgang && (
        <NachfrageDialog
          titel="Verteilung vorlegen"
          senden="Vorlegen"
          eingabe={{ ...vorgang, landesverteilungId: id, szenario: gewaehlt }}
          befehl={befehl}
          getan="Die Verteilung ist vorgelegt."
          onClose={() => setVorgang(undefined)}
        >
          <p>
            Die Anteile stehen damit fest, bis jemand sie zurückgibt. Veröffentlichen kann sie nur eine zweite Person.
          </p>
        </NachfrageDialog>
      )}
    </Section>
  );
}
