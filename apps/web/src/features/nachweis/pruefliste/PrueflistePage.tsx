import {
  Befund,
  befundNamen,
  Nachweisart,
  nachweisartNamen,
  offenePruefstaende,
  Pruefstand,
  pruefstandNamen,
  Pruefwahl,
  pruefwahlNamen,
} from "@kim/domain/nachweis";
import { EmptyState, euro, KeyFigure, KeyFigures, LoadingState, PageHeader, Pagination, TextLink, zahl } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seitenadresse } from "../../../base/adresse.ts";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { Filterleiste } from "../../../shared/liste/Filterleiste.tsx";
import { bausteinwahl, jahreswahl } from "../../../shared/liste/wahl.ts";
import { anfrageAus, filterAus, type Prueffilter } from "./pruef-filter.ts";
import { Sammelpruefung } from "./Sammelpruefung.tsx";
import "./pruefliste.css";

/** nachweis.md 4.2: the queue of the granting authority; every choice stands in the address. */
export default function PrueflistePage() {
  usePageTitle("Prüfung der Nachweise");
  const [params, setParams] = useSearchParams();
  const erlaubt = useSession().rechte.includes("bewilligung:entscheiden");
  const filter = filterAus(params);
  const liste = useQuery({
    // The page before stays until the next one is there: what was just chosen must not lose the focus.
    ...useTRPC().pruefliste.list.queryOptions(anfrageAus(filter), { placeholderData: keepPreviousData }),
    enabled: erlaubt,
  });
  if (!erlaubt) return <NotFoundPage />;
  const setze = (name: keyof Prueffilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert), { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader
        title="Prüfung der Nachweise"
        lead="Was die Empfänger eingereicht haben, das Älteste zuerst. Befunde stehen seit der Einreichung fest."
      />
      {liste.isPending && <LoadingState lines={10} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <>
          <Filter filter={filter} jahre={liste.data.jahre} setze={setze} />
          <Summen {...liste.data} />
          <Inhalt liste={liste.data} filter={filter} params={params} />
        </>
      )}
    </>
  );
}

type Liste = Outputs["pruefliste"]["list"];

function Filter({
  filter,
  jahre,
  setze,
}: {
  filter: Prueffilter;
  jahre: readonly number[];
  setze: (name: keyof Prueffilter) => (wert: string) => void;
}) {
  return (
    <search>
      <Filterleiste
        auswahlen={[
          {
            name: "stand",
            label: "Stand",
            value: filter.stand,
            options: [
              { value: "offen", label: "Alles Offene" },
              ...Pruefstand.options.map((value) => ({ value, label: pruefstandNamen[value] })),
              { value: "alle", label: "Alle" },
            ],
          },
          {
            name: "befund",
            label: "Befund",
            placeholder: "Alle",
            value: filter.befund,
            options: [
              { value: "ohne", label: "Ohne Befund" },
              ...Befund.options.map((value) => ({ value, label: befundNamen[value] })),
            ],
          },
          {
            name: "wer",
            label: "Wer prüft",
            placeholder: "Alle",
            value: filter.wer,
            options: Pruefwahl.options.map((value) => ({ value, label: pruefwahlNamen[value] })),
          },
          { name: "jahr", label: "Förderjahr", placeholder: "Alle", value: filter.jahr, options: jahreswahl(jahre) },
          {
            name: "baustein",
            label: "Baustein",
            placeholder: "Alle",
            value: filter.baustein,
            options: bausteinwahl(),
          },
          {
            name: "art",
            label: "Papier",
            placeholder: "Alle",
            value: filter.art,
            options: Nachweisart.options
              .filter((art) => art !== "teilnachweis")
              .map((value) => ({ value, label: nachweisartNamen[value] })),
          },
          {
            name: "nach",
            label: "Reihenfolge",
            value: filter.nach,
            options: [
              { value: "eingang", label: "Nach Eingang" },
              { value: "frist", label: "Nach Fälligkeit" },
            ],
          },
        ]}
        suche={{ label: "Empfänger suchen", value: filter.suche }}
        setze={setze}
      />
    </search>
  );
}

function Summen({ summen, staende }: Pick<Liste, "summen" | "staende">) {
  const offen = offenePruefstaende.flatMap((stand) => {
    const anzahl = staende[stand] ?? 0;
    return anzahl === 0 ? [] : [`${zahl(anzahl)} ${pruefstandNamen[stand]}`];
  });
  return (
    <KeyFigures>
      <KeyFigure label="Nachweise" value={zahl(summen.anzahl)} note={offen.join(", ") || "nichts ist offen"} />
      <KeyFigure
        label="Ausgezahlt"
        value={euro(summen.ausgezahltCent)}
        note={`bewilligt ${euro(summen.bewilligtCent)}`}
      />
      <KeyFigure label="Als verwendet erklärt" value={euro(summen.anerkanntCent)} />
      <KeyFigure label="Zurückzuzahlen" value={euro(summen.rueckzahlungCent)} note="nach den Nachweisen selbst" />
    </KeyFigures>
  );
}

function Inhalt({ liste, filter, params }: { liste: Liste; filter: Prueffilter; params: URLSearchParams }) {
  const leer = (
    <EmptyState
      title={liste.jahre.length === 0 ? "Noch ist nichts eingereicht." : "Kein Nachweis passt zu dieser Auswahl."}
      action={liste.jahre.length > 0 && <TextLink to="/land/pruefung">Auswahl aufheben</TextLink>}
    />
  );
  return (
    <>
      {/* What was ticked belongs to one page of one choice. */}
      <Sammelpruefung key={JSON.stringify(filter)} zeilen={liste.zeilen} leer={leer} />
      <Pagination
        label="Seiten der Nachweise"
        page={liste.seite}
        pages={liste.seiten}
        total={liste.gesamt}
        to={(andere) => seitenadresse(params, andere)}
      />
    </>
  );
}
