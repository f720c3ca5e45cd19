import type { PlainDate } from "@kim/domain/grundlagen";
import {
  istVerspaetet,
  istZahlfeld,
  vorbelegungText,
  weichtAb,
  wertText,
  type Abfragefeld,
} from "@kim/domain/landesabfrage";
import { Badge, Cluster, Section, Stack, Table, zeitpunkt, type Column } from "@kim/ui";
import type { Befragter } from "./ansicht.ts";

type Antwort = Befragter & { abgabe: NonNullable<Befragter["abgabe"]> };

/** Every answer that counts, a row a body. */
export function Antworttabelle({
  felder,
  befragte,
  frist,
}: {
  felder: readonly Abfragefeld[];
  befragte: readonly Befragter[];
  frist: PlainDate | null;
}) {
  const antworten = befragte.filter((b): b is Antwort => b.abgabe !== null);
  const columns: Column<Antwort>[] = [
    { key: "name", header: "Empfänger", rowHeader: true, cell: ({ name }) => name },
    ...felder.map((feld) => ({
      key: feld.id,
      header: feld.bezeichnung,
      numeric: istZahlfeld(feld),
      cell: (antwort: Antwort) => <Antwortzelle feld={feld} antwort={antwort} />,
    })),
    {
      key: "am",
      header: "Eingereicht",
      cell: ({ abgabe }) => (
        <Stack gap="s">
          <span>
            {`${zeitpunkt(abgabe.am)}, ${abgabe.vonName}${abgabe.version > 1 ? `, Fassung ${abgabe.version}` : ""}`}
          </span>
          {frist !== null && istVerspaetet(abgabe, frist) && (
            <Cluster>
              <Badge tone="warning">Verspätet</Badge>
            </Cluster>
          )}
        </Stack>
      ),
    },
  ];
  return (
    <Section title="Antworten">
      <Table
        caption="Antworten"
        captionHidden
        columns={columns}
        rows={antworten}
        rowKey={({ organisationId }) => organisationId}
        empty="Noch hat niemand geantwortet."
      />
    </Section>
  );
}

function Antwortzelle({ feld, antwort: { abgabe, vorbelegungen } }: { feld: Abfragefeld; antwort: Antwort }) {
  const zeile = abgabe.zeilen.find(({ feldId }) => feldId === feld.id);
  const wert = zeile?.wert ?? null;
  const vorbelegung = vorbelegungen.find(({ feldId }) => feldId === feld.id);
  const text = wertText(feld, wert) || "–";
  if (!vorbelegung || !weichtAb(vorbelegungen, feld.id, wert)) return text;
  return (
    <details>
      <summary>
        {text} <Badge tone="info">abweichend</Badge>
      </summary>
      <p className="kern-hint">{`Bekannt: ${wertText(feld, vorbelegung.wert)}, ${vorbelegungText(vorbelegung)}`}</p>
      <p className="kern-hint">{`Grund: ${zeile?.grund ?? "–"}`}</p>
    </details>
  );
}
