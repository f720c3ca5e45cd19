import type { OrganisationId } from "@kim/domain/grundlagen";
import { euro, Section, Table, vzae, type Column } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";
import { differenz } from "./differenz.ts";

type Zeile = { id: OrganisationId; name: string; vorjahr: number; anteile: number[] };

/** Up to three scenarios side by side: what each gives whom, and what it means for the Land. */
export function Szenarienvergleich({ landesverteilung: { jahr }, inhalt, vorschauen }: Ansicht) {
  if (vorschauen.length < 2) return null;
  const namen = vorschauen.map((_, i) => inhalt.szenarien[i]?.name || `Szenario ${i + 1}`);
  const summenzeilen = [
    { key: "vzae", was: `VZÄ ${jahr}`, werte: vorschauen.map(({ summe }) => vzae(summe.hundertstel)) },
    {
      key: "differenz",
      was: `gegen ${jahr - 1}`,
      werte: vorschauen.map(({ summe }) => differenz(summe.differenzHundertstel)),
    },
    { key: "cent", was: "Zum Satz", werte: vorschauen.map(({ summe }) => euro(summe.cent)) },
    {
      key: "vakanz",
      was: "Gestrichene Vakanz (VZÄ)",
      werte: vorschauen.map(({ summe }) => vzae(summe.gestricheneVakanzHundertstel ?? 0)),
    },
    {
      key: "ueber",
      was: "Besetzt über dem Anteil (VZÄ)",
      werte: vorschauen.map(({ summe }) => vzae(summe.ueberHundertstel ?? 0)),
    },
    {
      key: "ueberCent",
      was: "Förderung, die darauf wegfiele",
      werte: vorschauen.map(({ summe }) => euro(summe.ueberCent ?? 0)),
    },
  ];
  const summenspalten: Column<(typeof summenzeilen)[number]>[] = [
    { key: "was", header: "Im Land", rowHeader: true, cell: ({ was }) => was },
    ...namen.map((name, i) => ({
      key: String(i),
      header: name,
      numeric: true,
      cell: ({ werte }: (typeof summenzeilen)[number]) => werte[i],
    })),
  ];
  const spalten: Column<Zeile>[] = [
    { key: "name", header: "Empfänger", rowHeader: true, cell: ({ name }) => name },
    { key: "vorjahr", header: `${jahr - 1} bewilligt`, numeric: true, cell: ({ vorjahr }) => vzae(vorjahr) },
    ...namen.map((name, i) => ({
      key: String(i),
      header: name,
      numeric: true,
      cell: ({ anteile }: Zeile) => vzae(anteile[i] ?? 0),
    })),
  ];
  return (
    <Section title="Szenarien nebeneinander">
      <Table caption="Summen der Szenarien" columns={summenspalten} rows={summenzeilen} rowKey={({ key }) => key} />
      <Table
        caption="Anteile je Szenario in VZÄ"
        columns={spalten}
        rows={zeilenDer(vorschauen)}
        rowKey={({ id }) => id}
        stacks
      />
    </Section>
  );
}

/** A recipient may have a share in one scenario alone. */
function zeilenDer(vorschauen: Ansicht["vorschauen"]): Zeile[] {
  const zeilen = new Map<OrganisationId, Zeile>();
  for (const [i, { zeilen: eigene }] of vorschauen.entries())
    for (const { organisationId, name, vorjahrHundertstel, hundertstel } of eigene) {
      const zeile = zeilen.get(organisationId) ?? {
        id: organisationId,
        name,
        vorjahr: vorjahrHundertstel,
        anteile: vorschauen.map(() => 0),
      };
      zeile.anteile[i] = hundertstel;
      zeilen.set(organisationId, zeile);
    }
  return [...zeilen.values()];
}
