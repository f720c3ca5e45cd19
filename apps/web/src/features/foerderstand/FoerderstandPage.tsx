import { rechnungsartNamen } from "@kim/domain/jahresrechnung";
import {
  Button,
  datum,
  DemoBadge,
  EmptyState,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextLink,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { BefundeSection } from "./BefundeSection.tsx";
import { FoerderstandKennzahlen } from "./FoerderstandKennzahlen.tsx";
import { FoerderstandTable } from "./FoerderstandTable.tsx";
import { MehrkostenSection } from "./MehrkostenSection.tsx";
import type { Stand } from "./stand.ts";
import { ansichten, useFoerderstandAnsicht, type Ansicht } from "./use-foerderstand-ansicht.ts";
import { VakanzSection } from "./VakanzSection.tsx";
import "./foerderstand.css";

/** Every euro of a year from plan to Mehrkosten, as a council paper needs it. */
export default function FoerderstandPage() {
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const { jahr, ansicht, jahre, setze } = useFoerderstandAnsicht();
  usePageTitle(`Förderstand ${jahr}`);
  const erlaubt = rechte.includes("foerderung:lesen");
  const stand = useQuery({ ...trpc.foerderstand.get.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title={`Förderstand ${jahr}`}
        badges={organisation.demodaten && <DemoBadge />}
        lead={
          stand.data
            ? `${organisation.name}, ${rechnungsartNamen[stand.data.art]}, Stand ${datum(stand.data.stand)}`
            : organisation.name
        }
        actions={
          <div className="kim-cluster kim-gap-s kim-align-end kim-nur-bildschirm">
            <SelectField
              name="jahr"
              label="Förderjahr"
              value={jahr}
              options={jahre.map((value) => ({ value, label: String(value) }))}
              onChange={(wert) => setze("jahr", wert)}
            />
            <Button onClick={() => window.print()}>Drucken</Button>
            {stand.data && (
              <a className="kern-btn kern-btn--secondary" href={`/dateien/foerderstand/${jahr}.xlsx`} download>
                <span className="kern-label">Excel-Tabelle</span>
              </a>
            )}
          </div>
        }
      />
      {stand.isPending && <LoadingState lines={12} />}
      {stand.isError && !stand.data && <QueryError query={stand} />}
      {stand.data && stand.data.zeilen.length === 0 && (
        <EmptyState
          title={`Für ${jahr} gibt es noch nichts zu rechnen`}
          action={<LinkButton to="/stellen">Zu den Stellen</LinkButton>}
        >
          Der Förderstand entsteht aus Stellen, Bescheiden und Ausgaben des Jahres.
        </EmptyState>
      )}
      {stand.data && stand.data.zeilen.length > 0 && (
        <Inhalt stand={stand.data} ansicht={ansicht} waehle={(wert) => setze("ansicht", wert)} />
      )}
    </Stack>
  );
}

function Inhalt({ stand, ansicht, waehle }: { stand: Stand; ansicht: Ansicht; waehle: (ansicht: string) => void }) {
  const bescheide = stand.bausteine.flatMap(({ baustein, aktenzeichen }) =>
    aktenzeichen ? [`Baustein ${baustein}: ${aktenzeichen}`] : [],
  );
  return (
    <>
      <FoerderstandKennzahlen stand={stand} />
      <Section
        title="Stand der Förderung"
        actions={
          <div className="kim-nur-bildschirm">
            <SelectField
              name="ansicht"
              label="Ansicht"
              value={ansicht}
              options={Object.entries(ansichten).map(([value, label]) => ({ value, label }))}
              onChange={waehle}
            />
          </div>
        }
      >
        <div className="kim-stand__tabelle kim-quer">
          <FoerderstandTable stand={stand} ansicht={ansicht} />
        </div>
        <p className="kim-stand__fussnote">
          Wer wissen will, wie eine Zahl zustande kommt, wählt sie aus. Anträge zählen nirgends mit, solange kein
          Bescheid vorliegt (Regel R25).
          {bescheide.length > 0 ? (
            <>
              {" "}
              <TextLink to="/bescheide">Bescheide</TextLink>: {bescheide.join("; ")}.
            </>
          ) : (
            " Ein Bescheid liegt noch nicht vor."
          )}
        </p>
      </Section>
      <MehrkostenSection stand={stand} />
      <VakanzSection stand={stand} />
      <BefundeSection befunde={stand.befunde} />
    </>
  );
}
