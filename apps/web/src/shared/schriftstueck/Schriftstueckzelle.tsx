import { schriftstueckartNamen } from "@kim/domain/schriftstueck";
import { Button, dateigroesse, Stack, useStatus, VisuallyHidden, zeitpunkt } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Dateilink } from "./Dateilink.tsx";
import type { Schriftstueck } from "./use-schriftstuecke.ts";

/** One paper: to open, or why it is not there and what can be done about it. */
export function Schriftstueckzelle({ papier }: { papier: Schriftstueck }) {
  const { gesetzt, stand, bestellbar } = papier;
  const name = schriftstueckartNamen[papier.art];
  if (gesetzt) return <Gesetzt papier={papier} name={name} gesetzt={gesetzt} />;
  return (
    <Stack gap="s">
      <span>
        {name}: {texte[stand]}
      </span>
      {bestellbar && <Bestellung papier={papier} name={name} />}
    </Stack>
  );
}

function Gesetzt({
  papier: { inhaberId, art, vorgangId, am },
  name,
  gesetzt: { bytes, akte },
}: {
  papier: Schriftstueck;
  name: string;
  gesetzt: NonNullable<Schriftstueck["gesetzt"]>;
}) {
  const adresse = `/dateien/schriftstueck/${inhaberId}/${art}/${vorgangId}`;
  return (
    <>
      <Dateilink href={adresse}>
        {name} (PDF, {dateigroesse(bytes)})<VisuallyHidden> vom {zeitpunkt(am)}</VisuallyHidden>
      </Dateilink>
      {akte && (
        <div className="kern-hint">
          <Dateilink href={`${adresse}/akte`}>
            Für die Akte, mit allen Angaben als Anlage
            <VisuallyHidden>
              : {name} vom {zeitpunkt(am)}
            </VisuallyHidden>
          </Dateilink>
        </div>
      )}
    </>
  );
}

const texte = {
  in_arbeit: "Dokument ausstehend, es wird gerade gesetzt",
  ausgeblieben: "Dokument ausstehend, das Setzen ist gescheitert",
  offen: "noch kein Dokument",
  gesetzt: "gesetzt",
} as const satisfies Record<Schriftstueck["stand"], string>;

function Bestellung({ papier: { inhaberId, art, vorgangId, stand }, name }: { papier: Schriftstueck; name: string }) {
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const bestellen = useMutation(
    useTRPC().schriftstueck.create.mutationOptions({
      onSuccess: async () => {
        melde(`${name} wird gesetzt. Die Seite zeigt das Dokument von selbst.`);
        await auffrischen();
      },
    }),
  );
  return (
    <>
      {bestellen.error && <div role="alert">{bestellen.error.message}</div>}
      <div>
        <Button
          size="small"
          icon="autorenew"
          busy={bestellen.isPending}
          aria-label={`${name}: ${stand === "offen" ? "Dokument erstellen" : "noch einmal versuchen"}`}
          onClick={() => bestellen.mutate({ inhaberId, art, vorgangId })}
        >
          {stand === "offen" ? "Dokument erstellen" : "Noch einmal versuchen"}
        </Button>
      </div>
    </>
  );
}
