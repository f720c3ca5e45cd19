import type { VerteilungId } from "@kim/domain/verteilung";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";
import { EntwurfLoeschen } from "../../shared/entwurf/EntwurfLoeschen.tsx";

export function VerteilungLoeschen({ id }: { id: VerteilungId }) {
  const navigate = useNavigate();
  const loeschen = useMutation(
    // The page of what is gone isn't asked again.
    useTRPC().verteilung.delete.mutationOptions({ onSuccess: () => navigate("/verteilungen") }),
  );
  return (
    <EntwurfLoeschen befehl={loeschen} eingabe={{ id }} size="small">
      Der Entwurf verschwindet mit allen Verzichten, die darin festgehalten sind.
    </EntwurfLoeschen>
  );
}
