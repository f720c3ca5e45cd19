import { EmptyState, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EinLauf } from "./EinLauf.tsx";
import { LaufStart } from "./LaufStart.tsx";
import { LaufWiederholung } from "./LaufWiederholung.tsx";
import type { Laufzeile } from "./lauf-auswahl.ts";

export type LaufSectionProps = {
  jahr: number;
  land: boolean;
  laufendesJahr: number | undefined;
  /** The run to show, and the last one of the year; the same one unless somebody looks back. */
  lauf: Laufzeile | undefined;
  neuester: Laufzeile | undefined;
};

export function LaufSection({ jahr, land, laufendesJahr, lauf, neuester }: LaufSectionProps) {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const darfStarten = land || rechte.includes("jahreslauf:starten");
  const ergebnis = useQuery({ ...trpc.jahresergebnis.get.queryOptions({ jahr }), enabled: !land });
  if (lauf) {
    return (
      <Section
        title={titel(lauf, neuester)}
        actions={darfStarten && neuester?.beendetAm && <LaufWiederholung jahr={jahr} />}
      >
        <EinLauf laufId={lauf.id} darfWiederholen={darfStarten} />
      </Section>
    );
  }
  // The granting authority may have computed the year: then a first own run replaces a result too.
  const start = ergebnis.data?.gespeichert ? (
    <LaufWiederholung jahr={jahr} />
  ) : (
    <LaufStart jahr={jahr} land={land} vorlaeufig={jahr === laufendesJahr} />
  );
  return (
    <EmptyState
      title={land ? `Für ${jahr} gibt es noch keinen Lauf` : `Für ${jahr} gibt es noch keinen eigenen Lauf`}
      action={darfStarten && start}
    >
      {!darfStarten && "Den Jahreslauf starten Koordination, Leitung oder Finanzen."}
    </EmptyState>
  );
}

function titel(lauf: Laufzeile, neuester: Laufzeile | undefined): string {
  if (!lauf.beendetAm) return "Lauf in Arbeit";
  return lauf.id === neuester?.id ? "Letzter Lauf" : "Früherer Lauf";
}
