import { alsZeitraum } from "@kim/domain/grundlagen";
import { bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { bemessungNamen, vertragsformNamen } from "@kim/domain/weiterleitung";
import { datum, DescriptionList, euro, Grid, TextLink, vzae, type DescriptionListProps } from "@kim/ui";
import type { Outputs } from "../../../base/trpc.ts";

type Vertrag = Outputs["weiterleitung"]["get"];
type Eintraege = DescriptionListProps["items"];

/** What was agreed, in the order of a Weiterleitungsvertrag. `einsehbar`: the reader still sees the post behind it. */
export function WeiterleitungFacts({ weiterleitung: w, einsehbar }: { weiterleitung: Vertrag; einsehbar: boolean }) {
  return (
    <Grid gap="l" minColumn="24rem">
      <Angaben titel="Stelle und Seiten" items={seiten(w, einsehbar)} />
      <Angaben titel="Umfang und Geld" items={geld(w)} />
      <Angaben titel="Zweck und Nachweis" items={zweck(w)} />
      <Angaben titel="Begründung und Auflagen" items={begruendung(w)} />
    </Grid>
  );
}

const Angaben = ({ titel, items }: { titel: string; items: Eintraege }) => (
  <div className="kim-weiterleitung__angaben">
    <h3 className="kern-heading-small">{titel}</h3>
    <DescriptionList items={items} />
  </div>
);

const seiten = (w: Vertrag, einsehbar: boolean): Eintraege => [
  { term: "Von", description: w.geberName },
  { term: "An", description: w.empfaengerName },
  {
    term: "Stelle",
    description: einsehbar ? (
      <TextLink to={`/stellen/${w.stelleId}`}>{w.stelleBezeichnung}</TextLink>
    ) : (
      w.stelleBezeichnung
    ),
  },
  { term: "Funktion", description: `${funktionNamen[w.funktion]} (${bausteinNamen[w.baustein]})` },
  { term: "Form", description: vertragsformNamen[w.form] },
  ...(w.herkunft
    ? [
        {
          term: "Selbst erhalten",
          description: (
            <TextLink to={`/weiterleitungen/${w.herkunft.id}`}>
              von {w.herkunft.geberName}, {vzae(w.herkunft.vzaeHundertstel)} VZÄ
            </TextLink>
          ),
        },
      ]
    : []),
  ...(w.vorgaengerId && w.richtung === "gegeben"
    ? [
        {
          term: "Folgt auf",
          description: <TextLink to={`/weiterleitungen/${w.vorgaengerId}`}>die Weiterleitung davor</TextLink>,
        },
      ]
    : []),
];

function geld(w: Vertrag): Eintraege {
  const { wirksamesEnde: ende, vertragsbetragCent } = w;
  const geaendert = w.abschnitte.length > 1 || ende < w.ende;
  return [
    { term: "Umfang", description: `${vzae(w.vzaeHundertstel)} VZÄ` },
    { term: "Zeitraum", description: alsZeitraum(w.beginn, w.ende) },
    ...(ende < w.ende ? [{ term: "Endet schon am", description: datum(ende) }] : []),
    { term: geaendert ? "Vereinbarter Betrag" : "Betrag für den ganzen Zeitraum", description: euro(w.betragCent) },
    ...(geaendert ? [{ term: "Betrag nach heutigem Stand", description: euro(vertragsbetragCent) }] : []),
    { term: "Bemessung", description: bemessungNamen[w.bemessung] },
    ...(w.hoechstbetragJeVzaeCent === null
      ? []
      : [{ term: "Höchstbetrag je VZÄ und Jahr", description: euro(w.hoechstbetragJeVzaeCent) }]),
    ...(w.aufstockungCent > 0
      ? [{ term: "Aufstockung aus eigenen Mitteln", description: euro(w.aufstockungCent) }]
      : []),
  ];
}

const zweck = (w: Vertrag): Eintraege => [
  { term: "Zweck", description: text(w.zweck) },
  { term: "Nachweis fällig am", description: datum(w.nachweisFaelligAm) },
  { term: "Prüfrecht", description: `${w.geberName} und die Bewilligungsbehörde dürfen die Verwendung prüfen.` },
  {
    term: "Weitergabe",
    description: w.weiterleitungErlaubt ? "Erlaubt, höchstens was erhalten wird (R22)" : "Nicht erlaubt",
  },
];

const begruendung = (w: Vertrag): Eintraege => [
  { term: "Begründung", description: w.begruendung ? text(w.begruendung) : "Keine angegeben" },
  ...(w.empfaengerArt === "traeger"
    ? [
        {
          term: "Erklärung zu JMD und MBE",
          description: w.jmdMbeErklaerung
            ? "Liegt vor: Die Stelle gehört nicht zum Personal von JMD oder MBE (R13)."
            : "Liegt nicht vor",
        },
      ]
    : []),
  { term: "Auflagen", description: w.auflagen ? text(w.auflagen) : "Keine" },
];

const text = (worte: string) => <span className="kim-weiterleitung__text">{worte}</span>;
