import { summe } from "@kim/domain/grundlagen";
import { monatNamen } from "@kim/domain/ausgabe";
import { euro, Table, VisuallyHidden, type Column } from "@kim/ui";
import { useId } from "react";
import { KorrekturErbitten } from "../../shared/korrektur/KorrekturErbitten.tsx";
import { Betragszelle } from "./Betragszelle.tsx";
import {
  betragText,
  einfuegung,
  monate,
  monatssumme,
  zeilensumme,
  zellenname,
  type Personalzeile,
  type Zelle,
} from "./personalzellen.ts";
import type { useEingaben } from "./use-eingaben.ts";

type Props = {
  jahr: number;
  zeilen: readonly Personalzeile[];
  eingaben: ReturnType<typeof useEingaben>;
  pflegen: boolean;
  /** An entry that would empty a filled cell. */
  onLeeren: (zelle: Zelle) => void;
};

/** Posts by months; a real table whose cells are fields. */
export function PersonalTable({ jahr, zeilen, eingaben, pflegen, onLeeren }: Props) {
  const id = useId();
  const { staende } = eingaben;
  const columns: Column<Personalzeile>[] = [
    {
      key: "stelle",
      header: "Stelle",
      rowHeader: true,
      cell: (zeile) => (
        <>
          <span id={`${id}-${zeile.schluessel}`} className="kim-ausgaben__stelle">
            {zeile.name}
            {zeile.zusatz && <span className="kim-ausgaben__zusatz"> {zeile.zusatz}</span>}
          </span>
          <ZeileKorrigieren jahr={jahr} zeile={zeile} />
        </>
      ),
      footer: "Summe",
    },
    ...monate.map(({ monat, name, kurz }): Column<Personalzeile> => ({
      key: name,
      header: (
        <span id={`${id}-${monat}`}>
          <span aria-hidden="true">{kurz}</span>
          <VisuallyHidden>{name}</VisuallyHidden>
        </span>
      ),
      numeric: true,
      cell: (zeile) => zelleIn(zeile, monat),
      footer: betragText(monatssumme(zeilen, monat, staende)),
    })),
    {
      key: "summe",
      header: "Summe",
      numeric: true,
      cell: (zeile) => <strong>{betragText(zeilensumme(zeile, staende))}</strong>,
      footer: betragText(summe(zeilen.map((zeile) => zeilensumme(zeile, staende)))),
    },
  ];
  return (
    <div className="kim-ausgaben__tabelle">
      <Table
        caption={`Personalkosten ${jahr} in Euro`}
        columns={columns}
        rows={zeilen}
        rowKey={(zeile) => zeile.schluessel}
      />
    </div>
  );

  function zelleIn(zeile: Personalzeile, monat: number) {
    const betrag = zeile.betraege.get(monat);
    if (!zeile.eigen || !pflegen || (!betrag && !zeile.monate.includes(monat)))
      return betrag ? betragText(betrag.betragCent) : <VisuallyHidden>nicht gehalten</VisuallyHidden>;
    const nummer = zeilen.indexOf(zeile);
    const eigener = zeile.betraege.get(monat);
    const zelle = { stelleId: zeile.stelleId, monat };
    return (
      <Betragszelle
        zelle={zelle}
        zeile={nummer}
        betrag={eigener}
        stand={staende[zellenname(zelle)]}
        beschriftung={`${id}-${zeile.schluessel} ${id}-${monat}`}
        onEintrag={(text, eingabe) => {
          if ("cent" in eingabe && eingabe.cent === null && betrag) onLeeren(zelle);
          else eingaben.trageEin(zelle, text, eingabe);
        }}
        onVerwerfen={() => eingaben.vergiss(zelle)}
        onEinfuegen={(text) => void eingaben.fuegeEin(einfuegung(text, zeilen, { zeile: nummer, monat }))}
      />
    );
  }
}

/** What a receiver spent is the receiver's to put right. */
function ZeileKorrigieren({ jahr, zeile }: { jahr: number; zeile: Personalzeile }) {
  if (zeile.eigen || zeile.weiterleitungId === null) return null;
  const eintraege = [...zeile.betraege].flatMap(([monat, { id, betragCent }]) =>
    id === undefined ? [] : [{ id, name: `${monatNamen[monat - 1]} ${jahr}, ${euro(betragCent)}` }],
  );
  return (
    <div>
      <KorrekturErbitten
        weiterleitungId={zeile.weiterleitungId}
        art="ausgabe"
        eintraege={eintraege}
        worin={`${zeile.name} ${zeile.zusatz ?? ""}`}
      />
    </div>
  );
}
