import { LoadingState, Section, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { mayOpen } from "../../base/navigation.ts";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

const Aussichtsliste = lazy(async () => ({
  default: (await import("../../shared/aussicht/Aussichtsliste.tsx")).Aussichtsliste,
}));

/** What the Bezirksregierung held out to this body and nobody granted yet; nothing where there is nothing. */
export function AussichtSection() {
  const sitzung = useSession();
  const aussichten = useQuery({
    ...useTRPC().landesanteil.list.queryOptions(),
    enabled: sitzung.rechte.includes("foerderung:lesen"),
  });
  if (!aussichten.data || aussichten.data.length === 0) return null;
  const begruendungen = [...new Set(aussichten.data.map(({ begruendung }) => begruendung))];
  return (
    <Section title="In Aussicht gestellt">
      <Suspense fallback={<LoadingState lines={2} />}>
        <Aussichtsliste aussichten={aussichten.data} />
      </Suspense>
      {begruendungen.map((begruendung) => (
        <p key={begruendung} className="kern-hint">
          {begruendung}
        </p>
      ))}
      <p>
        Bewilligt ist damit noch nichts; das geschieht erst mit dem Bescheid.{" "}
        {mayOpen(sitzung, "/antraege") && <TextLink to="/antraege">Zu den Anträgen</TextLink>}
      </p>
    </Section>
  );
}
