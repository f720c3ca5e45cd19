import { landesvorschau } from "@kim/domain/landesverteilung";
import { Badge, Button, Cluster, Notice, PageHeader, RefusalNotice } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { useSelbstspeichern } from "../../shared/entwurf/use-selbstspeichern.ts";
import type { Ansicht, Landeslage, Landesverteilung } from "./ansicht.ts";
import { LandesverteilungLoeschen } from "./LandesverteilungLoeschen.tsx";
import { ExcelLink } from "./ExcelLink.tsx";
import { Schluesselwahl } from "./Schluesselwahl.tsx";
import { Szenarienvergleich } from "./Szenarienvergleich.tsx";
import { Vorlegen } from "./Vorlegen.tsx";
import { Vorschau } from "./Vorschau.tsx";

/** The draft: three steps on one page, all figures follow what is typed. */
export function Entwurf({
  landesverteilung,
  lage,
  titel,
}: {
  landesverteilung: Landesverteilung;
  lage: Landeslage;
  titel: string;
}) {
  const { id, gegenstand, vorgaenge } = landesverteilung;
  const update = useMutation(
    // The page computes from what is typed: asked again at every rest of the typing, it would learn nothing.
    useTRPC().landesverteilung.update.mutationOptions({ meta: { auffrischen: "selbst" } }),
  );
  const { inhalt, aendere, speichere, ungespeichert } = useSelbstspeichern({
    gelesen: landesverteilung.inhalt,
    gelesenAls: landesverteilung.version,
    sende: async (neu, version) => (await update.mutateAsync({ id, version, inhalt: neu })).version,
  });
  const [wahl, waehle] = useState(0);
  // A table of 427 lines is read anew with every sign: typing goes first.
  const szenarien = useDeferredValue(inhalt.szenarien);
  const vorschauen = useMemo(
    () => szenarien.map(({ schluessel }) => landesvorschau({ gegenstand, schluessel, ...lage })),
    [szenarien, gegenstand, lage],
  );
  const gewaehlt = Math.min(wahl, inhalt.szenarien.length - 1);
  const szenario = inhalt.szenarien[gewaehlt];
  const vorschau = vorschauen[gewaehlt] ?? vorschauen[0];
  if (!szenario || !vorschau) return null;
  const ansicht: Ansicht = {
    landesverteilung,
    lage,
    inhalt,
    aendere,
    gewaehlt,
    waehle,
    szenario,
    vorschau,
    vorschauen,
  };
  const rueckgabe = vorgaenge.at(-1);
  return (
    <>
      <PageHeader
        title={titel}
        back={{ to: "/land/verteilungen", label: "Verteilung im Land" }}
        badges={
          <Badge tone={ungespeichert ? "warning" : "success"}>
            {ungespeichert ? "Wird gespeichert …" : "Entwurf gespeichert"}
          </Badge>
        }
        lead="Niemand außerhalb der Bezirksregierung sieht den Entwurf. Veröffentlicht wird er erst, wenn eine zweite Person zustimmt."
        actions={
          <Cluster>
            <ExcelLink id={id} />
            {vorgaenge.length === 0 && <LandesverteilungLoeschen id={id} />}
          </Cluster>
        }
      />
      <RefusalNotice refusal={formRefusal(update.error)} title="Der Entwurf ist nicht gespeichert" />
      {update.error && (
        <div>
          <Button size="small" icon="autorenew" onClick={() => void speichere().catch(() => undefined)}>
            Noch einmal speichern
          </Button>
        </div>
      )}
      {rueckgabe?.schritt === "zurueckgegeben" && (
        <Notice tone="warning" title={`${rueckgabe.vonName} hat die Verteilung zurückgegeben`}>
          {rueckgabe.grund}
        </Notice>
      )}
      <Schluesselwahl {...ansicht} />
      <Vorschau {...ansicht} />
      <Szenarienvergleich {...ansicht} />
      <Vorlegen {...ansicht} speichere={speichere} />
    </>
  );
}
