import { rueckflussstandNamen, rueckflussstaende, type Rueckflussstand } from "@kim/domain/landeshaushalt";
import { datum, euro, Section, Table, zahl, type Column } from "@kim/ui";
import type { Jahr } from "./ansicht.ts";

type Rueckfluss = Jahr["rueckfluss"];

/** What came back of each year and what is still expected, by how much is known of it, with the day it will be. */
export function Rueckflusstabelle({ jahre }: { jahre: readonly Jahr[] }) {
  const zeilen = jahre
    .map(({ rueckfluss }) => rueckfluss)
    .filter((r) => r.nachweiseOffen > 0 || r.erwartetCent > 0 || r.zurueckgeflossenCent > 0);
  const columns: Column<Rueckfluss>[] = [
    { key: "jahr", header: "Förderjahr", rowHeader: true, cell: ({ jahr }) => jahr, footer: "Summe" },
    betragsspalte(zeilen, "zurueckgeflossen", "Zurückgeflossen", (r) => r.zurueckgeflossenCent),
    ...rueckflussstaende.toReversed().map((stand) => standspalte(zeilen, stand)),
    betragsspalte(zeilen, "erwartet", "Noch erwartet", (r) => r.erwartetCent),
    { key: "bekannt", header: "Ganz bekannt", cell: (r) => <Bekannt rueckfluss={r} />, footer: "" },
  ];
  return (
    <Section title="Was zurückfließt">
      <Table
        caption="Zurückgeflossenes und erwartetes Geld je Förderjahr"
        captionHidden
        columns={columns}
        rows={zeilen}
        rowKey={({ jahr }) => String(jahr)}
        stacks
        empty="Noch ist nichts bewilligt, gefordert oder zurückgezahlt."
      />
      <p className="kern-body kern-body--small">
        Je Empfänger und Baustein zählt, was am sichersten bekannt ist: die Forderung vor dem eingereichten Nachweis,
        dieser vor der erwarteten Rückzahlung der Landesübersicht. Zahlungen und offene Beträge einschließlich
        festgesetzter Zinsen. Nachweise früher Jahre liegen oft nur außerhalb der Plattform; dort steht bis zu einer
        Forderung allein der rechnerische Wert.
      </p>
    </Section>
  );
}

const betragsspalte = (
  zeilen: readonly Rueckfluss[],
  key: string,
  header: string,
  wert: (r: Rueckfluss) => number,
): Column<Rueckfluss> => ({
  key,
  header,
  numeric: true,
  cell: (r) => euro(wert(r)),
  footer: euro(zeilen.reduce((summe, r) => summe + wert(r), 0)),
});

const standspalte = (zeilen: readonly Rueckfluss[], stand: Rueckflussstand): Column<Rueckfluss> => ({
  ...betragsspalte(zeilen, stand, rueckflussstandNamen[stand], ({ jeStand }) => jeStand[stand].cent),
  cell: ({ jeStand }) => {
    const { cent, empfaenger, bekanntAm } = jeStand[stand];
    return (
      <>
        {euro(cent)}
        {cent > 0 && (
          <span className="kim-haushalt__tag">
            {`${zahl(empfaenger)} Empfänger`}
            {bekanntAm && `, ${stand === "laut_rechnung" ? "Nachweis bis" : "seit"} ${datum(bekanntAm)}`}
          </span>
        )}
      </>
    );
  },
});

function Bekannt({ rueckfluss: { nachweiseOffen, ueberfaellig, bekanntBis } }: { rueckfluss: Rueckfluss }) {
  if (nachweiseOffen === 0) return "Alle Nachweise liegen vor";
  const fehlen = nachweiseOffen === 1 ? "ein Nachweis fehlt" : `${zahl(nachweiseOffen)} Nachweise fehlen`;
  return (
    <>
      {bekanntBis === null
        ? "kein Tag genannt"
        : `${ueberfaellig === nachweiseOffen ? "fällig seit" : "bis"} ${datum(bekanntBis)}`}
      <span className="kim-haushalt__tag">
        {fehlen}
        {ueberfaellig > 0 && ueberfaellig < nachweiseOffen && `, ${zahl(ueberfaellig)} davon überfällig`}
      </span>
    </>
  );
}
