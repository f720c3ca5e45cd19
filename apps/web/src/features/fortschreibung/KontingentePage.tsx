import {
  Button,
  EmptyState,
  KeyFigure,
  KeyFigures,
  LoadingState,
  Notice,
  PageHeader,
  Section,
  TextLink,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { KontingenteTable } from "./KontingenteTable.tsx";
import { useZieljahr } from "./use-zieljahr.tsx";

/** What every recipient would be granted next year; a Kontingent counts with its Bescheid alone. */
export default function KontingentePage() {
  const { rechte } = useSession();
  const { jahr, titel, auswahl } = useZieljahr();
  const erlaubt = rechte.includes("bewilligung:entscheiden");
  const query = useQuery({
    ...useTRPC().kontingentfortschreibung.get.queryOptions({ jahr }),
    enabled: erlaubt,
  });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title={titel}
        lead={`Die Kontingente ${jahr}, vorgeschlagen aus denen von ${jahr - 1}. Ein Kontingent gilt erst mit seinem Bescheid; der wird einzeln erlassen.`}
        actions={auswahl}
      />
      {query.isPending && <LoadingState lines={12} />}
      {query.isError && !query.data && <QueryError query={query} />}
      {query.data && <Kontingente key={jahr} {...query.data} />}
    </>
  );
}

function Kontingente({ jahr, konditionen, zeilen }: Outputs["kontingentfortschreibung"]["get"]) {
  const [zeigtErlassene, setZeigtErlassene] = useState(false);
  const mit = (stand: (typeof zeilen)[number]["stand"]) => zeilen.filter((zeile) => zeile.stand === stand);
  const [beantragt, erlassen] = [mit("beantragt"), mit("erlassen")];
  const offen = [...mit("vorschlag"), ...mit("ohne-konditionen")];
  return (
    <>
      {!konditionen && (
        <Notice tone="info" title={`Für ${jahr} sind noch keine Förderkonditionen veröffentlicht`}>
          Ohne sie lässt sich kein Betrag vorschlagen und kein Bescheid erlassen. Das Ministerium schlägt sie vor, eine
          zweite Person gibt sie frei.{" "}
          <TextLink to={`/land/konditionen?jahr=${jahr}`}>Förderkonditionen ansehen</TextLink>
        </Notice>
      )}
      <KeyFigures>
        <KeyFigure label="Beantragt" value={String(beantragt.length)} note="warten auf den Bescheid" />
        <KeyFigure label="Nicht beantragt" value={String(offen.length)} note={`bewilligt für ${jahr - 1}`} />
        <KeyFigure label="Erlassen" value={String(erlassen.length)} note={`Bescheide für ${jahr}`} />
      </KeyFigures>
      {beantragt.length > 0 && (
        <Section title="Beantragt">
          <KontingenteTable caption="Beantragte Kontingente" jahr={jahr} zeilen={beantragt} />
        </Section>
      )}
      <Section title={`Vorschläge aus ${jahr - 1}`}>
        {offen.length === 0 ? (
          <EmptyState title="Alles ist beantragt oder erlassen." />
        ) : (
          <KontingenteTable caption={`Vorschläge aus ${jahr - 1}`} jahr={jahr} zeilen={offen} />
        )}
      </Section>
      {erlassen.length > 0 && (
        <Section title={`Schon erlassen (${erlassen.length})`}>
          {zeigtErlassene ? (
            <KontingenteTable caption="Schon erlassene Bescheide" jahr={jahr} zeilen={erlassen} />
          ) : (
            <div>
              <Button onClick={() => setZeigtErlassene(true)}>Erlassene zeigen</Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
