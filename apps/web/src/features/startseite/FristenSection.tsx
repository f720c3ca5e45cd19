import { alsAbstand } from "@kim/domain/frist";
import type { Fristanlass } from "@kim/domain/fristenliste";
import { Badge, datum, LinkButton, Section, Table, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Frist = Outputs["frist"]["list"]["fristen"][number];
type Schritt = Outputs["startseite"]["get"]["schritte"][number];

const gezeigte = 6;
/** A step above tells each of these, whenever there is one. */
const imSchritt: readonly Fristanlass[] = [
  "angebot",
  "aenderung",
  "antragsrueckfrage",
  "korrektur",
  "anhoerung",
  "zahlung",
];

/** The next dates of this person that no step tells already. */
export function FristenSection({ schritte }: { schritte: readonly Schritt[] }) {
  const liste = useQuery(useTRPC().frist.list.queryOptions());
  if (liste.isPending) return null;
  if (liste.isError) return <QueryError query={liste} />;
  const { heute, fristen } = liste.data;
  const meine = fristen.filter((frist) => frist.meine && frist.stand !== "erledigt");
  // What others owe stands behind what one owes.
  const offene = meine
    .filter((frist) => !stehtImSchritt(frist, schritte))
    .toSorted((a, b) => Number(wartet(a)) - Number(wartet(b)));
  if (meine.length === 0) return null;
  return (
    <Section
      title="Fristen"
      actions={
        <LinkButton to="/fristen" size="small">
          {`Alle Fristen (${meine.length})`}
        </LinkButton>
      }
    >
      {offene.length > 0 && (
        <Table
          caption="Ihre nächsten Fristen"
          captionHidden
          rows={offene.slice(0, gezeigte)}
          rowKey={({ schluessel }) => schluessel}
          columns={[
            {
              key: "was",
              header: "Was",
              rowHeader: true,
              cell: ({ titel, worum, ziel }) => (
                <>
                  <TextLink to={ziel}>{titel}</TextLink>
                  <div className="kern-hint">{worum}</div>
                </>
              ),
            },
            {
              key: "bis",
              header: "Bis",
              cell: ({ am, stand, annahme }) => (
                <>
                  {datum(am)} {annahme && <Badge tone="warning">Annahme</Badge>}
                  <div className="kern-hint">
                    {stand === "ueberfaellig" ? `überfällig ${alsAbstand(am, heute)}` : alsAbstand(am, heute)}
                  </div>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const wartet = ({ anlass }: Frist): boolean => anlass === "nachweis_erwartet";

const stehtImSchritt = ({ anlass, ziel, nachweisstand }: Frist, schritte: readonly Schritt[]): boolean =>
  imSchritt.includes(anlass) ||
  (anlass === "jahresfrist" && schritte.some((s) => s.ziel === ziel)) ||
  (anlass === "nachweis" &&
    schritte.some((s) => s.ziel === ziel || s.ziel === `/nachweise?stand=${nachweisstand ?? ""}`));
