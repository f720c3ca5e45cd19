import type { LandesverteilungId } from "@kim/domain/landesverteilung";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";
import { EntwurfLoeschen } from "../../shared/entwurf/EntwurfLoeschen.tsx";

export function LandesverteilungLoeschen({ id }: { id: LandesverteilungId }) {
  const navigate = useNavigate();
  const loeschen = useMutation(
    // The page of what is gone isn't asked again.
    useTRPC().landesverteilung.delete.mutationOptions({ onSuccess: () => navigate("/land/verteilungen") }),
  );
  return (
    <EntwurfLoeschen befehl={loeschen} eingabe={{ id }}>
      Der Entwurf verschwindet mit allen Szenarien und Tabellen.
    </EntwurfLoeschen>
  );
}
