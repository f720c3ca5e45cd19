import type { LandesabfrageId } from "@kim/domain/landesabfrage";
import { Button, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";

/** Begins a draft, empty or with the fields of an earlier one, and goes there. */
export function AbfrageAnlegen({ vorlageId, children }: { vorlageId: LandesabfrageId | null; children: ReactNode }) {
  const navigate = useNavigate();
  const { melde } = useStatus();
  const [id] = useState(() => crypto.randomUUID());
  const anlegen = useMutation(
    useTRPC().landesabfrage.create.mutationOptions({
      onSuccess: () => navigate(`/abfragen/${id}`),
      onError: () => melde("Der Entwurf ließ sich nicht anlegen. Bitte noch einmal versuchen.", "danger"),
    }),
  );
  return (
    <Button
      variant={vorlageId === null ? "primary" : "secondary"}
      busy={anlegen.isPending}
      onClick={() => anlegen.mutate({ id, vorlageId })}
    >
      {children}
    </Button>
  );
}
