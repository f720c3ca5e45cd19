import { Button, StackedBar, Table, vzae, type Column } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";
import { TraegerForm } from "./TraegerForm.tsx";
import { Zahlfeld } from "../../shared/entwurf/Zahlfeld.tsx";
import { teileZu } from "./zuordnung.ts";

type Zeile = Ansicht["ergebnis"]["plan"]["zuteilungen"][number];

/** Who gets how much; the coordinator's word stands above the computed share. */
export function Zuteilungen(ansicht: Ansicht) {
  const { verteilung, inhalt, ergebnis, aendere } = ansicht;
  const { plan } = ergebnis;
  const setze = ({ organisationId, errechnetHundertstel }: Zeile, hundertstel: number | null) =>
    errechnetHundertstel === null
      ? hundertstel !== null &&
        hundertstel > 0 &&
        aendere({
          traeger: inhalt.traeger.map((eintrag) =>
            eintrag.organisationId === organisationId ? { ...eintrag, hundertstel } : eintrag,
          ),
        })
      : aendere({
          zuteilungen: teileZu(
            inhalt.zuteilungen,
            organisationId,
            hundertstel === errechnetHundertstel || hundertstel === 0 ? null : hundertstel,
          ),
        });
  const columns: Column<Zeile>[] = [
    {
      key: "name",
      header: "Empfänger",
      rowHeader: true,
      cell: ({ name, fuer }) => (
        <>
          {name}
          {fuer.length > 0 && (
            <div className="kern-hint">zugleich für {fuer.map((mitglied) => mitglied.name).join(", ")}</div>
          )}
        </>
      ),
    },
    {
      key: "errechnet",
      header: "Errechnet",
      numeric: true,
      cell: ({ errechnetHundertstel }) => (errechnetHundertstel === null ? "–" : vzae(errechnetHundertstel)),
    },
    {
      key: "zugeteilt",
      header: "Zugeteilt",
      cell: (zeile) => (
        <Zahlfeld
          name={`zugeteilt-${zeile.organisationId}`}
          label={`${zeile.name} (VZÄ)`}
          wert={zeile.hundertstel}
          hoechstens={20_000}
          leerErlaubt={zeile.errechnetHundertstel !== null}
          onWert={(wert) => setze(zeile, wert)}
        />
      ),
    },
    ...(inhalt.traeger.length === 0
      ? []
      : [
          {
            key: "weg",
            header: "Aktion",
            action: true,
            cell: ({ organisationId, name, errechnetHundertstel }: Zeile) =>
              errechnetHundertstel === null && (
                <Button
                  size="small"
                  icon="delete"
                  aria-label={`Entfernen: ${name}`}
                  onClick={() =>
                    aendere({ traeger: inhalt.traeger.filter((eintrag) => eintrag.organisationId !== organisationId) })
                  }
                >
                  Entfernen
                </Button>
              ),
          },
        ]),
  ];
  return (
    <>
      <StackedBar
        label="Verteilung der Stellen"
        format={vzae}
        segments={[
          { label: "Zugeteilt", value: plan.verteiltHundertstel, tone: "strong" },
          { label: "Bleibt beim Kreis", value: Math.max(0, plan.beimKreisHundertstel), tone: "light" },
        ]}
      />
      <div className="kim-verteilung__zuordnung kim-verteilung__zuordnung--zahlen">
        <Table
          caption="Zuteilung"
          columns={columns}
          rows={plan.zuteilungen}
          rowKey={({ organisationId }) => organisationId}
          empty="Noch niemandem ist etwas zugeteilt."
        />
      </div>
      {inhalt.zuteilungen.length > 0 && (
        <div>
          <Button size="small" onClick={() => aendere({ zuteilungen: [] })}>
            Alle auf den errechneten Anteil zurücksetzen
          </Button>
        </div>
      )}
      {verteilung.funktion === "case_management" && <TraegerForm {...ansicht} />}
    </>
  );
}
