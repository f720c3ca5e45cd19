import type { LandesverteilungId } from "@kim/domain/landesverteilung";
import { Button } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

export function EntwurfLoeschen({ id }: { id: LandesverteilungId }) {
  const navigate = useNavigate();
  const [offen, setOffen] = useState(false);
  const loeschen = useMutation(
    // The page of what is gone isn't asked again.
    useTRPC().landesverteilung.delete.mutationOptions({ onSuccess: () => navigate("/land/verteilungen") }),
  );
  return (
    <>
      <Button danger icon="delete" onClick={() => setOffen(true)}>
        Entwurf löschen
      </Button>
      {offen && (
        <NachfrageDialog
          danger
          titel="Entwurf löschen"
          senden="Löschen"
          befehl={loeschen}
          eingabe={{ id }}
          getan="Der Entwurf ist gelöscht."
          onClose={() => setOffen(false)}
        >
          <p>Der Entwurf verschwindet mit allen Szenarien und Tabellen.</p>
        </NachfrageDialog>
      )}
    </>
  );
}
