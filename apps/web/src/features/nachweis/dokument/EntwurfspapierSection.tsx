import { Button, Notice, RefusalNotice, Section, Stack, VisuallyHidden, zeitpunkt } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../../base/api-error.ts";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Entwurf, Nachweisansicht } from "../ansicht.ts";
import { Vergleich } from "../fassung/Vergleich.tsx";

const pollMs = 2_000;

/** The draft as a PDF to read and pass on: of when its figures are, and a fresh one when they moved. */
export function EntwurfspapierSection({
  nachweis: { inhaberId, id },
  entwurf: { ausdruck, pruefsumme },
  vorher,
}: {
  nachweis: Nachweisansicht["nachweis"];
  entwurf: Entwurf;
  /** Saves what is typed. */
  vorher?: () => Promise<unknown>;
}) {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const [bestellt, setBestellt] = useState(false);
  const papier = ausdruck?.art === "entwurf" ? ausdruck : null;
  const aktuell = papier?.pruefsumme === pruefsumme;
  const wartet = bestellt && !aktuell;
  useQuery({ ...trpc.nachweis.get.queryOptions({ inhaberId, id }), refetchInterval: wartet ? pollMs : false });
  const create = useMutation(trpc.nachweisausdruck.create.mutationOptions({ onSuccess: () => setBestellt(true) }));
  const bestelle = async () => {
    await vorher?.();
    create.mutate({ nachweisId: id });
  };
  const darf = rechte.includes("nachweis:vorbereiten") || rechte.includes("nachweis:zeichnen");
  return (
    <Section title="Entwurf als PDF">
      <Stack gap="s">
        {papier && (
          <p>
            <a
              className="kern-link kern-link--no-visited-state"
              href={`/dateien/nachweisausdruck/${id}`}
              target="_blank"
              rel="noreferrer"
            >
              Entwurf öffnen (PDF)<VisuallyHidden> (öffnet in einem neuen Tab)</VisuallyHidden>
            </a>
            <span className="kern-hint"> Stand der Zahlen: {zeitpunkt(papier.am)}</span>
          </p>
        )}
        <div role="status">
          {wartet && <Notice>Der Entwurf wird gerade gesetzt; er erscheint hier von selbst.</Notice>}
          {!wartet && aktuell && <p className="kern-hint">Seither hat sich nichts geändert.</p>}
          {!wartet && papier && !aktuell && (
            <Notice tone="warning">Seither haben sich Zahlen oder Texte geändert; das PDF ist überholt.</Notice>
          )}
          {!wartet && !papier && <p>Von diesem Entwurf gibt es noch kein PDF.</p>}
        </div>
        {papier?.vergleichbar && !aktuell && (
          <Vergleich
            nachweis={{ inhaberId, id }}
            vorher="papier"
            nachher="entwurf"
            caption="Was sich seit diesem PDF geändert hat"
          />
        )}
        <RefusalNotice refusal={formRefusal(create.error)} />
        {darf && !aktuell && !wartet && (
          <div>
            <Button busy={create.isPending} onClick={() => void bestelle()}>
              {papier ? "PDF neu setzen" : "PDF setzen"}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}
