import type { JahreslaufId } from "@kim/domain/grundlagen";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { Befehlsknopf } from "../../shared/vorgang/Befehlsknopf.tsx";
import type { Schritt } from "./lauf-auswahl.ts";

export const WiederholungButton = ({
  laufId,
  schritt: { organisationId, name },
}: {
  laufId: JahreslaufId;
  schritt: Schritt;
}) => (
  <Befehlsknopf
    befehl={useMutation(useTRPC().jahreslaufWiederholung.create.mutationOptions())}
    eingabe={{ laufId, organisationId }}
    size="small"
    aria-label={`Erneut berechnen: ${name}`}
  >
    Erneut berechnen
  </Befehlsknopf>
);
