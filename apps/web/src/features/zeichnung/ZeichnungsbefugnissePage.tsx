import { gilt, heuteInBerlin } from "@kim/domain/grundlagen";
import { EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { BefugnisEintragen } from "./BefugnisEintragen.tsx";
import { BefugnisseTable } from "./BefugnisseTable.tsx";

/** Who signs for this body, today, later and before; whoever administers its people keeps it here. */
export default function ZeichnungsbefugnissePage() {
  usePageTitle("Zeichnungsbefugnisse");
  const { rechte, organisation } = useSession();
  const verwaltet = rechte.includes("person:verwalten");
  const erlaubt = verwaltet || rechte.includes("nachweis:lesen");
  const query = useQuery({ ...useTRPC().zeichnungsbefugnis.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (query.isPending) return <LoadingState lines={6} />;
  if (!query.data) return <QueryError query={query} />;
  const { befugnisse, aemter, personen } = query.data;
  if (aemter.length === 0) return <NotFoundPage />;
  const heute = heuteInBerlin(new Date());
  const gruppen = [
    { titel: "Zurzeit", zeilen: befugnisse.filter((b) => gilt(b, heute)), beendbar: verwaltet },
    { titel: "Später", zeilen: befugnisse.filter((b) => b.von > heute), beendbar: verwaltet },
    { titel: "Früher", zeilen: befugnisse.filter((b) => b.bis !== null && b.bis < heute), beendbar: false },
  ];
  return (
    <>
      <PageHeader
        title="Zeichnungsbefugnisse"
        lead={`Wer für ${organisation.name} Nachweise zeichnet, in welcher Funktion und von wann bis wann. Gezeichnet wird nur an diesen Tagen.`}
        actions={verwaltet && <BefugnisEintragen art={organisation.art} vorhandene={befugnisse} personen={personen} />}
      />
      {!verwaltet && (
        <p className="kim-prose">Stimmt etwas nicht? Die Mandantenverwaltung trägt Befugnisse ein und beendet sie.</p>
      )}
      {gruppen.map(
        ({ titel, zeilen, beendbar }) =>
          (zeilen.length > 0 || titel === "Zurzeit") && (
            <Section key={titel} title={titel}>
              {zeilen.length > 0 ? (
                <BefugnisseTable titel={titel} befugnisse={zeilen} beendbar={beendbar} />
              ) : (
                <EmptyState title="Zurzeit darf niemand zeichnen.">
                  Ohne Zeichnungsbefugnis lässt sich hier kein Nachweis zeichnen und keiner einreichen, auch nicht auf
                  Papier (Regel R92).{" "}
                  {verwaltet ? "Bitte tragen Sie ein, wer zeichnet." : "Bitte lassen Sie eintragen, wer zeichnet."}
                </EmptyState>
              )}
            </Section>
          ),
      )}
    </>
  );
}
