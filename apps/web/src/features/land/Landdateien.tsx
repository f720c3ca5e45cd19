import { Cluster, Section } from "@kim/ui";

const formate = { xlsx: "Excel (XLSX)", csv: "CSV", json: "JSON" } as const;

/** The figures of the page as files; `adresse` without its ending. */
export const Landdateien = ({ adresse, suche, was }: { adresse: string; suche: URLSearchParams; was: string }) => (
  <Section title="Daten herunterladen">
    <p>{was} Jede Messgröße ist eine Spalte; Namen von Personen stehen nicht darin.</p>
    <Cluster>
      {(["xlsx", "csv", "json"] as const).map((format) => (
        <a
          key={format}
          className="kern-btn kern-btn--secondary"
          href={`${adresse}.${format}${suche.size > 0 ? `?${suche}` : ""}`}
          download
        >
          <span className="kern-label">{formate[format]}</span>
        </a>
      ))}
    </Cluster>
  </Section>
);
