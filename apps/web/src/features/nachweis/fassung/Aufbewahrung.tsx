import { heuteInBerlin } from "@kim/domain/grundlagen";
import { aufbewahrungBis } from "@kim/domain/nachweis";
import { datum, DescriptionList, Section } from "@kim/ui";

/**
 * R38, R109: until when receipts and books stay, each clock with its source and its start. The council's decision on
 * the Jahresabschluss is not recorded here, so its clock is told without a day.
 */
export function Aufbewahrung({ eingereichtAm }: { eingereichtAm: string }) {
  const von = heuteInBerlin(new Date(eingereichtAm));
  const { belege } = aufbewahrungBis({ eingereichtAm: von, ratsbeschlussAm: null });
  return (
    <Section title="Aufbewahrung">
      <DescriptionList
        items={[
          { term: "Belege und Bücher mindestens bis", description: datum(belege.bis) },
          { term: "Grundlage", description: `${belege.quelle}, ab der Einreichung am ${datum(von)}` },
          {
            term: "Länger, wenn",
            description:
              "nach § 59 KomHVO NRW Belege sechs und Bücher zehn Jahre ab dem 1. Januar nach dem Ratsbeschluss über den Jahresabschluss bleiben. Den Tag des Beschlusses führt die Kommune; hier ist er nicht eingetragen.",
          },
        ]}
      />
    </Section>
  );
}
