import { Button, Notice, Stack } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";

type ErzeugungProps = {
  weiterleitungId: string;
  stand: Outputs["weiterleitungDokument"]["list"]["erzeugung"];
  erzeugbar: boolean;
  onAngestossen: () => void;
};

/** Says that a document is on its way, or that it stayed away and how to get it. */
export function Erzeugung({ weiterleitungId, stand, erzeugbar, onAngestossen }: ErzeugungProps) {
  const { weiterleitungDokument } = useTRPC();
  const erzeugen = useMutation(weiterleitungDokument.create.mutationOptions({ onSuccess: onAngestossen }));
  if (stand === "fertig") return null;
  if (stand === "laeuft") {
    return (
      <Notice role="status" title="Das Vertragsdokument wird erzeugt">
        Das dauert meist nur wenige Sekunden. Die Seite zeigt es von selbst.
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="Ein Vertragsdokument fehlt">
      <Stack gap="s">
        <div>{erzeugbar ? "Es ist bisher nicht erzeugt worden." : "Die gebende Seite kann es erzeugen."}</div>
        {erzeugen.error && <div role="alert">{erzeugen.error.message}</div>}
        {erzeugbar && (
          <div>
            <Button
              size="small"
              icon="autorenew"
              busy={erzeugen.isPending}
              onClick={() => erzeugen.mutate({ weiterleitungId })}
            >
              Jetzt erzeugen
            </Button>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
