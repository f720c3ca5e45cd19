import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { Befehlsknopf } from "../../shared/vorgang/Befehlsknopf.tsx";
import type { Auftrag } from "./auftrag.ts";

export const AuftragErneut = ({
  auftrag: { organisationId, id, bezeichnung, organisationName },
}: {
  auftrag: Auftrag;
}) => (
  <Befehlsknopf
    befehl={useMutation(useTRPC().auftragwiederholung.create.mutationOptions())}
    eingabe={{ organisationId, id }}
    getan={() => `${bezeichnung}, ${organisationName}: erneut erteilt`}
    size="small"
    aria-label={`Erneut erteilen: ${bezeichnung}, ${organisationName}`}
  >
    Erneut erteilen
  </Befehlsknopf>
);
