import { messgroessen, messwert, landsumme, type Bausteinwerte, type Landwerte } from "@kim/domain/landesstand";
import { bausteinNamen } from "@kim/domain/stelle";
import { Section, StackedBar, Table, vzae, type Column } from "@kim/ui";
import { anzeige } from "./messanzeige.ts";

/** Granted, set up, forwarded and occupied posts of one recipient, a bar for each Baustein. */
export function LandBausteine({ bausteine }: { bausteine: readonly Bausteinwerte[] }) {
  const gesamt = landsumme(bausteine);
  const vzaeSpalte = (feld: keyof Landwerte, header: string): Column<Bausteinwerte> => ({
    key: feld,
    header,
    numeric: true,
    cell: (baustein) => vzae(baustein[feld]),
    footer: vzae(gesamt[feld]),
  });
  const quote = (werte: Landwerte) => anzeige("anteil", messwert("besetzungsquote", werte));
  return (
    <Section title="Stellen in VZÄ">
      <Table
        caption="Stellen in VZÄ"
        captionHidden
        stacks
        rows={bausteine}
        rowKey={({ baustein }) => String(baustein)}
        empty="An diesem Tag gibt es keine bewilligten oder eingerichteten Stellen."
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
          vzaeSpalte("bewilligtHundertstel", "Bewilligt"),
          vzaeSpalte("eingerichtetHundertstel", "Eingerichtet"),
          vzaeSpalte("weitergeleitetHundertstel", "Davon weitergeleitet"),
          vzaeSpalte("besetztHundertstel", "Besetzt"),
          {
            key: "quote",
            header: messgroessen.besetzungsquote.name,
            numeric: true,
            cell: quote,
            footer: quote(gesamt),
          },
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
  werte: { bewilligtHundertstel, eingerichtetHundertstel, besetztHundertstel },
}: {
  label: string;
  werte: Landwerte;
}) {
  return (
    <div style={{ minWidth: "9rem" }}>
      <StackedBar
        label={label}
        format={vzae}
        legend={false}
        segments={[
          { label: "besetzt", value: besetztHundertstel, tone: "strong" },
          { label: "vakant", value: Math.max(0, eingerichtetHundertstel - besetztHundertstel), tone: "warning" },
          {
            label: "nicht eingerichtet",
            value: Math.max(0, bewilligtHundertstel - eingerichtetHundertstel),
            tone: "empty",
          },
        ]}
      />
    </div>
  );
}
