import type { StartzahlenMit } from "@kim/domain/start";
import { KeyFigure, KeyFigures, Section, Table, TextLink, zahl, type Column } from "@kim/ui";
import { EigenesGeld } from "./EigenesGeld.tsx";
import { Jahresergebniszahl } from "./Jahresergebniszahl.tsx";

type Startzahlen = StartzahlenMit<"weiterleitungsempfaenger">;
type Geber = Startzahlen["geber"][number];

/** With several givers each stands for itself: one's figures are none of the other's business. */
export function ZahlenDesWeiterleitungsempfaengers({
  zahlen: { geber, eigene, jahresstand, geld },
}: {
  zahlen: Startzahlen;
}) {
  const [einziger] = geber;
  return (
    <>
      {(eigene.stellen > 0 || jahresstand) && (
        <Section title="Ihre eigenen Stellen in Baustein 3">
          <KeyFigures>
            <KeyFigure label="Stellen" value={zahl(eigene.stellen)} note="ohne beendete" />
            <KeyFigure
              label="Davon vakant"
              value={zahl(eigene.vakanteStellen)}
              note={`ganz, ${zahl(eigene.teilweiseVakanteStellen)} zum Teil`}
            />
            {jahresstand && <Jahresergebniszahl stand={jahresstand} />}
          </KeyFigures>
        </Section>
      )}
      <EigenesGeld geld={geld} />
      <Section title={geber.length > 1 ? "Ihre Weiterleitungen, je Geber" : "Ihre Weiterleitungen auf einen Blick"}>
        {geber.length > 1 ? <Gebertabelle geber={geber} /> : <EinGeber geber={einziger} />}
      </Section>
    </>
  );
}

const EinGeber = ({ geber }: { geber: Geber | undefined }) => (
  <KeyFigures>
    <KeyFigure label="Angebote an Sie" value={zahl(geber?.offeneAngebote ?? 0)} note="noch zu beantworten" />
    <KeyFigure
      label="Gehaltene Stellen"
      value={zahl(geber?.stellen ?? 0)}
      note={geber ? `von ${geber.name}` : "durch Weiterleitung"}
    />
    <KeyFigure
      label="Davon vakant"
      value={zahl(geber?.vakanteStellen ?? 0)}
      note={`ganz, ${zahl(geber?.teilweiseVakanteStellen ?? 0)} zum Teil`}
    />
  </KeyFigures>
);

const columns: Column<Geber>[] = [
  {
    key: "geber",
    header: "Geber",
    rowHeader: true,
    cell: ({ id, name }) => <TextLink to={`/uebersicht?geber=${id}`}>{name}</TextLink>,
  },
  { key: "angebote", header: "Angebote an Sie", numeric: true, cell: ({ offeneAngebote }) => zahl(offeneAngebote) },
  { key: "stellen", header: "Gehaltene Stellen", numeric: true, cell: ({ stellen }) => zahl(stellen) },
  { key: "vakant", header: "Ganz vakant", numeric: true, cell: ({ vakanteStellen }) => zahl(vakanteStellen) },
  {
    key: "teilweise",
    header: "Zum Teil vakant",
    numeric: true,
    cell: ({ teilweiseVakanteStellen }) => zahl(teilweiseVakanteStellen),
  },
];

const Gebertabelle = ({ geber }: { geber: readonly Geber[] }) => (
  <Table caption="Weiterleitungen je Geber" captionHidden columns={columns} rows={geber} rowKey={({ id }) => id} />
);
