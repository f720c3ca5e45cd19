import { Menu, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

/** Only for people who work for several organisations. */
export function OrganisationSwitch() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const { organisation, organisationen } = useSession();
  const wechseln = useMutation(
    trpc.mandantenwechsel.create.mutationOptions({
      meta: { auffrischen: "selbst" },
      onSuccess: async () => {
        await navigate("/");
        await queryClient.resetQueries();
      },
      onError: (error) => melde(error.message, "danger"),
    }),
  );
  if (organisationen.length < 2) return null;
  return (
    <Menu label="Organisation wechseln" align="start">
      {organisationen.map(({ organisationId, name }) => {
        const current = organisationId === organisation.organisationId;
        return (
          <button
            key={organisationId}
            type="button"
            aria-current={current || undefined}
            disabled={wechseln.isPending}
            onClick={() => !current && wechseln.mutate({ organisationId })}
          >
            {name}
          </button>
        );
      })}
    </Menu>
  );
}
