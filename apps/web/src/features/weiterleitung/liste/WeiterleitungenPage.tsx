import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { EntwuerfeSection } from "../entwurf/EntwuerfeSection.tsx";
import { KeineWeiterleitung } from "./KeineWeiterleitung.tsx";
import { filterAus, mitWahl } from "./listen-filter.ts";
import { Listenfilter } from "./Listenfilter.tsx";
import type { Richtung, WeiterleitungZeile } from "../ansicht.ts";
import { WeiterleitungTable } from "./WeiterleitungTable.tsx";
import { ausWelt, weltenIn, type Welt } from "./welten.ts";
import "../weiterleitung.css";

export default function WeiterleitungenPage() {
  usePageTitle("Weiterleitungen");
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const [params, setParams] = useSearchParams();
  const { stand, geberId: gewaehlt } = filterAus(params);
  const erlaubt = rechte.includes("weiterleitung:lesen");
  const liste = useQuery({ ...trpc.weiterleitung.list.queryOptions({}), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending) return <LoadingState lines={6} />;
  if (liste.data === undefined) return <QueryError query={liste} />;

  const welten = weltenIn(liste.data);
  const geberId = welten.find((welt) => welt.geberId === gewaehlt)?.geberId;
  const ueblich: Richtung = istZuwendungsempfaenger(organisation.art) ? "gegeben" : "erhalten";
  const abschnitte = abschnitteIn(geberId ? ausWelt(liste.data, geberId) : liste.data, welten, ueblich);
  return (
    <>
      <PageHeader
        title="Weiterleitungen"
        lead="Stellen und Stellenanteile, die eine Organisation einer anderen zur Besetzung überlässt, samt Betrag und Nachweis."
      />
      {liste.data.length > 0 && <Listenfilter welten={welten} />}
      <EntwuerfeSection />
      {abschnitte.map(({ titel, richtung, alle }) => {
        const rows = stand ? alle.filter((w) => w.stand === stand) : alle;
        return (
          <Section key={titel} title={titel}>
            {rows.length > 0 ? (
              <WeiterleitungTable caption={titel} richtung={richtung} rows={rows} />
            ) : (
              <KeineWeiterleitung
                richtung={richtung}
                stand={alle.length > 0 ? stand : undefined}
                onAlle={() => setParams(mitWahl(params, "stand", ""), { replace: true })}
              />
            )}
          </Section>
        );
      })}
    </>
  );
}

type Abschnitt = { titel: string; richtung: Richtung; alle: readonly WeiterleitungZeile[] };

/**
 * What was received, giver by giver where there are several, then what was given; the usual direction also when it is
 * empty.
 */
function abschnitteIn(liste: readonly WeiterleitungZeile[], welten: readonly Welt[], ueblich: Richtung): Abschnitt[] {
  const nach = (richtung: Richtung) => liste.filter((w) => w.richtung === richtung);
  const erhalten: Abschnitt[] =
    welten.length > 1
      ? welten.map(({ geberId, name }) => ({
          titel: `Erhalten von ${name}`,
          richtung: "erhalten",
          alle: nach("erhalten").filter((w) => w.geberId === geberId),
        }))
      : [{ titel: "Erhaltene Weiterleitungen", richtung: "erhalten", alle: nach("erhalten") }];
  const gegeben: Abschnitt = { titel: "Gegebene Weiterleitungen", richtung: "gegeben", alle: nach("gegeben") };
  return [...erhalten, gegeben].filter(
    ({ richtung, alle }) => alle.length > 0 || (welten.length < 2 && richtung === ueblich),
  );
}
