import { monatNamen } from "@kim/domain/ausgabe";
import type { Funktion } from "@kim/domain/stelle";
import { euro, KeyFigure, KeyFigures, LoadingState, Notice, prozent, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { KorrekturErbitten } from "../../../shared/korrektur/KorrekturErbitten.tsx";
import { QueryError } from "../../../base/QueryError.tsx";
import { isFinal, useTRPC, type Outputs } from "../../../base/trpc.ts";
import { Kostentabelle } from "./Kostentabelle.tsx";
import { VertragBesetzungen } from "./VertragBesetzungen.tsx";

type Kosten = Outputs["weiterleitungKosten"]["get"];

/** What a contract cost, how much of it was occupied and what its giver owes; for both ends of an accepted one. */
export function KostenSection({ weiterleitungId, funktion }: { weiterleitungId: string; funktion: Funktion }) {
  const kosten = useQuery(useTRPC().weiterleitungKosten.get.queryOptions({ weiterleitungId }));
  if (kosten.isPending) return <LoadingState lines={4} />;
  if (isFinal(kosten.error)) return null;
  if (kosten.data === undefined) return <QueryError query={kosten} />;
  return (
    <>
      <VertragBesetzungen
        weiterleitungId={weiterleitungId}
        besetzungen={kosten.data.besetzungen}
        gegeben={kosten.data.richtung === "gegeben"}
        funktion={funktion}
      />
      <Section
        title="Kosten und Anspruch"
        actions={kosten.data.richtung === "gegeben" && <Bitte weiterleitungId={weiterleitungId} kosten={kosten.data} />}
      >
        <Zahlen kosten={kosten.data} />
      </Section>
    </>
  );
}

function Bitte({ weiterleitungId, kosten: { ausgaben } }: { weiterleitungId: string; kosten: Kosten }) {
  const eintraege = ausgaben.map(({ id, jahr, monat, betragCent }) => ({
    id,
    name: `${monatsname({ jahr, monat })}, ${euro(betragCent)}`,
  }));
  return (
    <KorrekturErbitten
      weiterleitungId={weiterleitungId}
      art="ausgabe"
      eintraege={eintraege}
      worin="Personalkosten dieses Vertrags"
    />
  );
}

function Zahlen({ kosten }: { kosten: Kosten }) {
  const {
    anspruch,
    anspruchBisHeute,
    kostenCent,
    besetztBisHeute: { gehalten, besetzt },
  } = kosten;
  return (
    <Stack>
      {kosten.hinweise.map((satz) => (
        <Notice key={satz} tone="warning" title="Hinweis" regel="R35">
          {satz}
        </Notice>
      ))}
      <KeyFigures>
        <KeyFigure label="Personalkosten bisher" value={euro(kostenCent)} />
        <KeyFigure
          label="Bis heute besetzt"
          value={gehalten === 0 ? "–" : prozent(besetzt / gehalten)}
          note="der Tage, nach Anteil"
        />
        <KeyFigure
          label="Anspruch bis heute"
          value={euro(anspruchBisHeute.gesamtCent)}
          note={zusammensetzung(anspruchBisHeute)}
        />
        <KeyFigure
          label="Anspruch im ganzen Zeitraum"
          value={euro(anspruch.gesamtCent)}
          note={
            kosten.bemessung === "pauschale"
              ? "Pauschale nach Tagen"
              : `nach Kosten, höchstens ${euro(anspruch.hoechstbetragCent ?? 0)}`
          }
        />
      </KeyFigures>
      <Kostentabelle {...kosten} />
    </Stack>
  );
}

const monatsname = ({ jahr, monat }: { jahr: number; monat: number | null }): string =>
  `${monat === null ? "" : `${monatNamen[monat - 1]} `}${jahr}`;

const zusammensetzung = ({ foerderungCent, aufstockungCent }: Kosten["anspruch"]) =>
  aufstockungCent > 0 ? `${euro(foerderungCent)} Förderung, ${euro(aufstockungCent)} Aufstockung` : undefined;
