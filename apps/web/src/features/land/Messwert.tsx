import { messgroessen, messwert, type Landwerte, type Messgroessenname } from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { Dialog, Table, type Column } from "@kim/ui";
import { useState } from "react";
import { werteAus, type LandZeile } from "./land-zeile.ts";
import { anzeige } from "./messanzeige.ts";
import "../../shared/rechnung/rechnung.css";

/** What a figure is made of: a recipient or a Baustein. */
export type Messteil = { key: string; text: string; werte: Landwerte };

/** Recipient by recipient. */
export const jeEmpfaenger = (zeilen: readonly LandZeile[], baustein: Baustein | undefined): Messteil[] =>
  zeilen.map((zeile) => ({ key: zeile.id, text: zeile.name, werte: werteAus([zeile], baustein) }));

/** A figure that tells how it came about, down to the bodies it is made of: sums only. */
export function Messwert({
  mass,
  titel,
  werte,
  teile,
}: {
  mass: Messgroessenname;
  titel: string;
  werte: Landwerte;
  teile: () => readonly Messteil[];
}) {
  const [offen, setOffen] = useState(false);
  const { name, einheit } = messgroessen[mass];
  return (
    <>
      <button
        type="button"
        className="kim-rechnungsbetrag"
        aria-haspopup="dialog"
        title="Wie gerechnet?"
        onClick={() => setOffen(true)}
      >
        {anzeige(einheit, messwert(mass, werte))}
        <span className="kern-sr-only"> Wie gerechnet?</span>
      </button>
      {offen && (
        <Dialog open title={`${name}: ${titel}`} onClose={() => setOffen(false)}>
          <Teile mass={mass} werte={werte} teile={teile()} />
        </Dialog>
      )}
    </>
  );
}

function Teile({ mass, werte, teile }: { mass: Messgroessenname; werte: Landwerte; teile: readonly Messteil[] }) {
  const { formel, quelle, einheit, aus, jahreswert } = messgroessen[mass];
  const grundlagen: readonly (keyof Landwerte)[] = aus;
  const spalten = grundlagen.map((art): Column<Messteil> => ({
    key: art,
    header: grundlagennamen[art],
    numeric: true,
    cell: (teil) => grundwert(art, teil.werte),
    footer: grundwert(art, werte),
  }));
  const ergebnis: Column<Messteil> = {
    key: "wert",
    header: messgroessen[mass].name,
    numeric: true,
    cell: (teil) => anzeige(einheit, messwert(mass, teil.werte)),
    footer: anzeige(einheit, messwert(mass, werte)),
  };
  return (
    <div className="kim-rechnung">
      <p>{formel}.</p>
      <Table
        caption="Woraus die Zahl besteht"
        captionHidden
        columns={[
          {
            key: "text",
            header: "Teil",
            rowHeader: true,
            cell: ({ text }) => text,
            footer: "Summe",
          },
          ...spalten,
          ...(grundlagen.length > 1 ? [ergebnis] : []),
        ]}
        rows={teile.filter((teil) => grundlagen.some((art) => teil.werte[art] !== 0))}
        rowKey={({ key }) => key}
        empty="Nichts davon ist über null."
      />
      <p className="kim-rechnung__fuss">
        Grundlage: {quelle}.{jahreswert ? " Der Wert gilt für das ganze Förderjahr, nicht für einen Tag." : ""}
      </p>
    </div>
  );
}

const grundlagennamen: Readonly<Record<keyof Landwerte, string>> = {
  bewilligtHundertstel: "Bewilligte VZÄ",
  eingerichtetHundertstel: "Eingerichtete VZÄ",
  besetztHundertstel: "Besetzte VZÄ",
  weitergeleitetHundertstel: "Weitergeleitete VZÄ",
  traegerHundertstel: "VZÄ bei Trägern",
  bewilligtCent: "Bewilligt",
  abgerufenCent: "Abgerufen",
  ausgezahltCent: "Ausgezahlt",
  ausgegebenCent: "Ausgegeben",
  prognoseCent: "Prognose",
  foerderfaehigCent: "Förderfähig",
  mehrkostenCent: "Mehrkosten",
  rueckzahlungCent: "Rückzahlung",
};

const grundwert = (art: keyof Landwerte, werte: Landwerte): string =>
  anzeige(art.endsWith("Cent") ? "cent" : "vzae", werte[art]);
