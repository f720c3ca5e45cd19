import { alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { befundNamen, berichtigungsartNamen } from "@kim/domain/nachweis";
import { Badge, Cluster, datum, DescriptionList, zeitpunkt } from "@kim/ui";
import type { Nachweisansicht } from "../ansicht.ts";

const nochNichtEingereicht: readonly string[] = ["entwurf", "vorbereitet", "gezeichnet"];

/** Whom the proof goes to, by when and after what, and which version it is. */
export function NachweisKopf({ ansicht: { nachweis: n, lauf, entwurf, eingereicht } }: { ansicht: Nachweisansicht }) {
  const zeitraum = (entwurf ?? eingereicht)?.inhalt.kopf.zeitraum;
  const wartet = nochNichtEingereicht.includes(lauf.stand);
  const ueberfaellig = wartet && n.frist.am < heuteInBerlin(new Date());
  return (
    <DescriptionList
      items={[
        { term: "Geht an", description: n.pruefstelleName },
        {
          term: "Fällig am",
          description: (
            <Cluster>
              {datum(n.frist.am)}
              {ueberfaellig && <Badge tone="warning">Überfällig</Badge>}
              {!wartet && eingereicht?.verspaetet && <Badge tone="warning">Verspätet eingereicht</Badge>}
            </Cluster>
          ),
        },
        {
          term: "Frist nach",
          description: (
            <Cluster>
              {n.frist.quelle}
              {n.frist.annahme && <Badge>Annahme</Badge>}
            </Cluster>
          ),
        },
        ...(zeitraum ? [{ term: "Zeitraum", description: alsZeitraum(zeitraum.von, zeitraum.bis) }] : []),
        {
          term: "Fassung",
          description: lauf.berichtigung
            ? `${lauf.version}, Berichtigung: ${berichtigungsartNamen[lauf.berichtigung]}`
            : String(lauf.version),
        },
        ...(eingereicht && !wartet
          ? [
              {
                term: "Befunde",
                description:
                  eingereicht.befunde.length === 0 ? (
                    "Keine"
                  ) : (
                    <Cluster>
                      {eingereicht.befunde.map((befund) => (
                        <Badge key={befund} tone="warning">
                          {befundNamen[befund]}
                        </Badge>
                      ))}
                    </Cluster>
                  ),
              },
              { term: "Eingereicht", description: zeitpunkt(eingereicht.am) },
              {
                term: "Prüfsumme",
                description: <span className="kim-nachweis__hash">{eingereicht.sha256}</span>,
              },
            ]
          : []),
        ...(lauf.bescheinigung && lauf.stand !== "bescheinigt" && lauf.stand !== "verwendet"
          ? [
              {
                term: "Bescheinigung",
                description: `Fassung ${lauf.bescheinigung.version} gilt weiter, bescheinigt am ${zeitpunkt(lauf.bescheinigung.am)}`,
              },
            ]
          : []),
      ]}
    />
  );
}
