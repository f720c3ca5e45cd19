import { bausteinNamen } from "@kim/domain/stelle";
import { Section, StackedBar, Table, vzae, type Column } from "@kim/ui";
import { stellenwerte, type LandBaustein, type Stellenwerte } from "./land-werte.ts";
import { quoteText } from "./quotenstufe.ts";

/** Granted, set up, forwarded and occupied posts of one recipient, a bar for each Baustein. */
export function LandBausteine({ bausteine }: { bausteine: readonly LandBaustein[] }) {
  const gesamt = stellenwerte([{ bausteine: [...bausteine] }], undefined);
  const vzaeSpalte = (feld: keyof Stellenwerte, header: string): Column<LandBaustein> => ({
    key: feld,
    header,
    numeric: true,
    cell: (baustein) => vzae(baustein[feld]),
    footer: vzae(gesamt[feld]),
  });
  return (
    <Section title="Stellen in VZÄ">
      <Table
        caption="Stellen in VZÄ"
        captionHidden
        rows={bausteine}
        rowKey={({ baustein }) => String(baustein)}
        columns={[
          {
            key: "baustein",
            header: "Baustein",
            rowHeader: true,
            cell: ({ baustein }) => bausteinNamen[baustein],
            footer: "Summe",
          },
          {
            key: "balken",
            header: "Besetzung",
            cell: (baustein) => <Balken label={bausteinNamen[baustein.baustein]} werte={baustein} />,
            footer: <Balken label="Summe" werte={gesamt} />,
          },
          vzaeSpalte("kontingentHundertstel", "Bewilligt"),
          vzaeSpalte("stellenHundertstel", "Eingerichtet"),
          vzaeSpalte("weitergeleitetHundertstel", "Davon weitergeleitet"),
          vzaeSpalte("besetztHundertstel", "Besetzt"),
          { key: "quote", header: "Quote", numeric: true, cell: quoteText, footer: quoteText(gesamt) },
        ]}
      />
      <p className="kern-body kern-body--small">
        Der Balken zeigt die bewilligten Stellen: besetzt (blau), eingerichtet und vakant (orange), nicht eingerichtet
        (schraffiert).
      </p>
    </Section>
  );
}

function Balken({
  label,
  werte: { kontingentHundertstel, stellenHundertstel, besetztHundertstel },
}: {
  label: string;
  werte: Stellenwerte;
}) {
  return (
    <div style={{ minWidth: "9rem" }}>
      <StackedBar
        label={label}
        format={vzae}
        legend={false}
        segments={[
          { label: "besetzt", value: besetztHundertstel, tone: "strong" },
          { label: "vakant", value: Math.max(0, stellenHundertstel - besetztHundertstel), tone: "warning" },
          {
            label: "nicht eingerichtet",
            value: Math.max(0, kontingentHundertstel - stellenHundertstel),
            tone: "empty",
          },
        ]}
      />
    </div>
  );
}
