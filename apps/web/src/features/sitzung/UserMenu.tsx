import { rollenNamen } from "@kim/domain/organisation";
import { ConfirmDialog, Icon, Menu, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

export function UserMenu() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const { name, email, organisation } = useSession();
  const [asking, setAsking] = useState(false);
  const gone = {
    meta: { auffrischen: "selbst" as const },
    onSuccess: async () => {
      // First, or the login would still find the session and lead back in.
      queryClient.clear();
      await navigate("/anmelden");
    },
    onError: (error: { message: string }) => melde(error.message, "danger"),
  };
  const abmelden = useMutation(trpc.sitzung.delete.mutationOptions(gone));
  const ueberallAbmelden = useMutation(trpc.sitzung.deleteAll.mutationOptions(gone));
  return (
    <>
      <Menu label={name} icon="account-circle">
        <p className="kern-body kern-body--small">
          {email}
          <br />
          {organisation.rollen.map((rolle) => rollenNamen[rolle]).join(", ")}
        </p>
        <button type="button" onClick={() => abmelden.mutate()}>
          <Icon name="logout" /> Abmelden
        </button>
        <button type="button" onClick={() => setAsking(true)}>
          <Icon name="logout" /> Überall abmelden
        </button>
      </Menu>
      <ConfirmDialog
        open={asking}
        title="Überall abmelden?"
        confirmLabel="Überall abmelden"
        pending={ueberallAbmelden.isPending}
        onConfirm={() => ueberallAbmelden.mutate()}
        onClose={() => setAsking(false)}
      >
        Sie werden auf allen Geräten und in allen Browsern abgemeldet, auch hier.
      </ConfirmDialog>
    </>
  );
}
