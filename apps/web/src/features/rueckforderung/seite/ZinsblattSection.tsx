import { Punkteregel } from "@kim/domain/zins";
import { Badge, Cluster, euro, LoadingState, Notice, RadioGroup, Section, Stack, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Forderungsansicht } from "../ansicht.ts";
import { punkteregeln } from "../schritte/Zinswahl.tsx";
import { ZinsblattTable } from "./ZinsblattTable.tsx";

/** The interest line by line: as it was fixed, or as it would be today. */
export function ZinsblattSection({ ansicht: { id, kern, seite } }: { ansicht: Forderungsansicht }) {
  const [regel, setRegel] = useState<Punkteregel>("bescheiddatum");
  const rueckforderung = { glaeubigerId: kern.glaeubigerId, id };
  const query = useQuery(useTRPC().zinsblatt.get.queryOptions({ rueckforderung, regel }));
  const behoerde = useSession().rechte.includes("bewilligung:entscheiden");
  if (query.isPending) return <LoadingState lines={3} />;
  if (!query.data) return <QueryError query={query} />;
  const { fest, blatt, fehlt, kleinbetrag } = query.data;
  return (
    <Section title="Zinsblatt">
      <Stack>
        <p className="kim-prose">
          {fest
            ? blatt
              ? "So sind die Zinsen festgehalten."
              : "Von Zinsen ist abgesehen; es ist kein Zinsblatt festgehalten."
            : "So wären die Zinsen heute: je Abschnitt offener Betrag × Satz × Tage ÷ 365, kaufmännisch gerundet. Der letzte Zinstag liegt vor der letzten Wertstellung."}
        </p>
        {!fest && seite === "glaeubiger" && (
          <RadioGroup
            name="regel"
            label="Welche Prozentpunkte gelten?"
            options={punkteregeln}
            value={regel}
            onChange={(wert) => setRegel(Punkteregel.catch(regel).parse(wert))}
          />
        )}
        {fehlt !== null && (
          <Notice tone="warning" title="Die Zinsen lassen sich nicht rechnen" regel="R97">
            {fehlt} {behoerde && <TextLink to="/land/basiszinssatz">Zu den Basiszinssätzen</TextLink>}
          </Notice>
        )}
        {kleinbetrag && blatt && (
          <Notice title="Kleinbetrag" regel="R99">
            {`Die Zinsen von ${euro(blatt.zinsenCent)} liegen unter ${euro(kleinbetrag.unterCent)} (${kleinbetrag.quelle}). ` +
              "Vorgeschlagen ist, von ihnen abzusehen; das entscheidet und begründet eine Person."}{" "}
            {kleinbetrag.annahme && <Badge>Annahme</Badge>}
          </Notice>
        )}
        {blatt && <ZinsblattTable blatt={blatt} />}
        {blatt && (
          <Cluster>
            <span className="kern-hint">{`Prozentpunkte nach ${blatt.punkteQuelle.join("; ")}.`}</span>
            {blatt.annahme && <Badge>Annahme</Badge>}
          </Cluster>
        )}
      </Stack>
    </Section>
  );
}
