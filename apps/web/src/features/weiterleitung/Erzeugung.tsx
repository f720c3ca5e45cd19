import { Button, Notice, Stack } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, type Outputs } from "../../trpc.ts";

type Stand = Outputs["weiterleitungDokument"]["list"]["erzeugung"];

/** Says that a document is on its way, or that it stayed away and how to get it. */
export function Erzeugung({ weiterleitungId, stand, erzeugbar }: { weiterleitungId: string; stand: Stand; erzeugbar: boolean }) {
  const { weiterleitungDokument } = useTRPC();
  const queryClient = useQueryClient();
  const erzeugen = useMutation(weiterleitungDokument.create.mutationOptions({
    onSuccess: () => queryClient.invalidateQueries(weiterleitungDokument.pathFilter()),
  }));
  if (stand === "fertig") return null;
  if (stand === "laeuft" || erzeugen.isSuccess) {
    return <Notice role="status" title="Das Vertragsdokument wird erzeugt">Das dauert meist nur wenige Sekunden. Die Seite zeigt es von selbst.</Notice>;
  }
  return (
    <Notice tone="warning" title="Ein Vertragsdokument fehlt">
      <Stack gap="s">
        <div>{erzeugbar ? "Es ist bisher nicht erzeugt worden." : "Die gebende Seite kann es erzeugen."}</div>
        {erzeugen.error && <div role="alert">{erzeugen.error.message}</div>}
        {erzeugbar && <div><Button size="small" icon="autorenew" busy={erzeugen.isPending} onClick={() => erzeugen.mutate({ weiterleitungId })}>Jetzt erzeugen</Button></div>}
      </Stack>
    </Notice>
  );
}
