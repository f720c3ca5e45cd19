import { bemerkungsortName, ganzesPapier } from "@kim/domain/nachweis";
import { Section, Stack } from "@kim/ui";
import { Bemerkungen } from "./Bemerkungen.tsx";
import { Faden } from "./Faden.tsx";
import { useGespraech } from "./gespraech.ts";

/** What was said about the whole, and about lines where this page shows none of them. */
export function BemerkungenSection({ mitZeilen }: { mitZeilen: boolean }) {
  const gespraech = useGespraech();
  if (!gespraech?.stelle || (gespraech.faeden.length === 0 && !gespraech.bemerkbar)) return null;
  const { stelle, faeden } = gespraech;
  const offen = faeden.filter(({ erledigt }) => !erledigt).length;
  const zuZeilen = mitZeilen ? faeden.filter(({ ort }) => ort.startsWith("zeile:")) : [];
  return (
    <Section title="Bemerkungen">
      <Stack>
        <p className="kern-hint">
          {offen === 0
            ? "Es ist nichts offen."
            : offen === 1
              ? "Eine Bemerkung ist offen."
              : `${offen} Bemerkungen sind offen.`}{" "}
          Was zu einem Feld oder einer Zeile gesagt ist, steht auch dort. Nur die beiden Seiten dieses Nachweises lesen
          es.
        </p>
        <Bemerkungen ort={ganzesPapier} name="Allgemein" />
        {zuZeilen.map((faden) => {
          const name = bemerkungsortName(stelle, faden.ort);
          return (
            <div key={faden.id}>
              <h3 className="kern-heading-small">{name}</h3>
              <Faden faden={faden} name={name} />
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}
