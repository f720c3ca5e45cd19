import {
  landeshinweisText,
  landesverteilungRefusalText,
  type Landesvorschau,
  type Verteilgegenstand,
  type Vorschauzeile,
} from "@kim/domain/landesverteilung";
import { Badge, datum, euro, KeyFigure, KeyFigures, Notice, Section, Table, vzae, zahl, type Column } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";
import { differenz } from "./differenz.ts";

/** Step 2: every recipient against the year before, and what a cut would meet. */
export function Vorschau({ landesverteilung: { jahr, gegenstand }, lage, vorschau, szenario }: Ansicht) {
  const { zeilen, summe, maengel, hinweise } = vorschau;
  const empfaenger = zeilen.filter(({ hundertstel }) => hundertstel > 0).length;
  return (
    <Section title={`2. Vorschau: ${szenario.name || "Szenario"}`}>
      {maengel.length > 0 && (
        <Notice tone="warning" title="Vor dem Vorlegen noch zu klären">
          <ul>
            {maengel.map((mangel, i) => (
              <li key={i}>
                {landesverteilungRefusalText(mangel)}
                {"regel" in mangel && ` (${mangel.regel})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {hinweise.length > 0 && (
        <Notice title="Hinweise">
          <ul>
            {hinweise.map((hinweis, i) => (
              <li key={i}>{landeshinweisText(hinweis)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <KeyFigures>
        <KeyFigure label="Empfänger" value={zahl(empfaenger)} />
        <KeyFigure
          label={`Vorschlag ${jahr}`}
          value={`${vzae(summe.hundertstel)} VZÄ`}
          note={`${differenz(summe.differenzHundertstel)} gegen ${jahr - 1}`}
        />
        <KeyFigure
          label={`Zum Satz von ${lage.satzJahr}`}
          value={euro(summe.cent)}
          note={
            <>
              {`${euro(lage.satzCent)} je VZÄ`} {lage.satzAnnahme && <Badge tone="warning">Annahme</Badge>}
            </>
          }
        />
        {summe.ueberHundertstel !== null && (
          <KeyFigure
            label="Besetzt über dem Anteil"
            value={`${vzae(summe.ueberHundertstel)} VZÄ`}
            note={`${euro(summe.ueberCent ?? 0)} Förderung fielen weg`}
          />
        )}
      </KeyFigures>
      <Table
        caption="Vorschlag je Empfänger in VZÄ"
        columns={spalten(jahr, gegenstand, lage.stichtag, summe)}
        rows={zeilen}
        rowKey={({ organisationId }) => organisationId}
        empty="Solange etwas fehlt, wird nichts verteilt."
        stacks
      />
    </Section>
  );
}

function spalten(
  jahr: number,
  gegenstand: Verteilgegenstand,
  stichtag: string,
  summe: Landesvorschau["summe"],
): Column<Vorschauzeile>[] {
  const zahlspalte = (
    key: keyof Landesvorschau["summe"],
    header: string,
    schreibe: (wert: number) => string,
  ): Column<Vorschauzeile> => {
    const oder = (wert: number | null) => (wert === null ? "–" : schreibe(wert));
    return { key, header, numeric: true, cell: (zeile) => oder(zeile[key]), footer: oder(summe[key]) };
  };
  const immer = [
    {
      key: "name",
      header: "Empfänger",
      rowHeader: true,
      cell: ({ name, kreisName }: Vorschauzeile) => (
        <>
          {name}
          {kreisName && <div className="kern-hint">{kreisName}</div>}
        </>
      ),
      footer: "Summe",
    },
    zahlspalte("vorjahrHundertstel", `${jahr - 1} bewilligt`, vzae),
    zahlspalte("hundertstel", `${jahr} Vorschlag`, vzae),
    zahlspalte("differenzHundertstel", "Unterschied", differenz),
    zahlspalte("cent", "Zum Satz", euro),
  ];
  // Of Baustein 1 they are kept for both kinds of posts together.
  if (gegenstand === "koordination" || gegenstand === "assistenz") return immer;
  return [
    ...immer,
    zahlspalte("besetztHundertstel", `Besetzt am ${datum(stichtag)}`, vzae),
    zahlspalte("gestricheneVakanzHundertstel", "Gestrichene Vakanz", vzae),
    zahlspalte("ueberHundertstel", "Besetzt über dem Anteil", vzae),
    zahlspalte("foerderfaehigCent", `Förderfähig ${jahr - 1}`, euro),
    zahlspalte("mehrkostenCent", `Mehrkosten ${jahr - 1}`, euro),
  ];
}
