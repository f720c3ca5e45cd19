import { verfahrensstandNamen } from "@kim/domain/rueckforderung";
import { Badge, Cluster, euro, KeyFigure, KeyFigures, Section, Stack, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { RueckforderungBeginnen } from "./RueckforderungBeginnen.tsx";

/** What a certified proof leaves to be paid back, what is claimed of it, and the way to the claims. */
export function ErstattungSection({ ansicht: { nachweis, lauf } }: { ansicht: Nachweisansicht }) {
  const { inhaberId, id } = nachweis;
  const bescheinigt = lauf.bescheinigung !== null;
  const query = useQuery({
    ...useTRPC().forderungsgegenstand.get.queryOptions({ inhaberId, id }),
    enabled: bescheinigt,
  });
  const prueft = useSession().rechte.includes("nachweis:pruefen");
  if (!bescheinigt || query.isPending) return null;
  if (!query.data)
    return (
      <Section title="Erstattung">
        <QueryError query={query} />
      </Section>
    );
  const gegenstand = query.data;
  const { zuErstattenCent, forderungen, seite } = gegenstand;
  if (!zuErstattenCent && forderungen.length === 0) return null;
  const restCent = (zuErstattenCent ?? 0) - gegenstand.schonGefordertCent;
  const beginnt = seite === "glaeubiger" && prueft && restCent > 0;
  return (
    <Section
      title="Erstattung"
      actions={beginnt && <RueckforderungBeginnen gegenstand={gegenstand} restCent={restCent} />}
    >
      <Stack>
        <KeyFigures>
          <KeyFigure
            label="Nach der Prüfung zu erstatten"
            value={euro(zuErstattenCent ?? 0)}
            note="ausgezahlt weniger anerkannt"
          />
          {seite === "glaeubiger" && <KeyFigure label="Schon gefordert" value={euro(gegenstand.schonGefordertCent)} />}
        </KeyFigures>
        {forderungen.length > 0 && (
          <ul className="kim-list">
            {forderungen.map((f) => (
              <li key={`${f.glaeubigerId} ${f.id}`}>
                <Cluster>
                  <TextLink to={`/rueckforderungen/${f.glaeubigerId}/${f.id}`}>
                    {`Rückforderung über ${euro(f.forderungCent)}`}
                  </TextLink>
                  <Badge>{f.abgeschlossen ? "Abgeschlossen" : verfahrensstandNamen[f.recht][f.stand]}</Badge>
                </Cluster>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Section>
  );
}
