import type { VerteilungId } from "@kim/domain/verteilung";
import { Button } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

export function VerteilungLoeschen({ id }: { id: VerteilungId }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const [offen, setOffen] = useState(false);
  const loeschen = useMutation(
    // The page of what is gone isn't asked again.
    trpc.verteilung.delete.mutationOptions({ onSuccess: () => navigate("/verteilungen") }),
  );
  return (
    <>
      <Button danger size="small" icon="delete" onClick={() => setOffen(true)}>
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
          <p>Der Entwurf verschwindet mit allen Verzichten, die darin festgehalten sind.</p>
        </NachfrageDialog>
      )}
    </>
  );
}
