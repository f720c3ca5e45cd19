import { rechtZurFortschreibung, zieljahre, type Fortschreibungsart } from "@kim/domain/fortschreibung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  Button,
  ConfirmDialog,
  EmptyState,
  LoadingState,
  Notice,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextLink,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { istVorschlag, zieljahr, type Fortschreibung } from "./ansicht.ts";
import { Ergebnisse } from "./Ergebnisse.tsx";
import { ErhaltenesTable } from "./ErhaltenesTable.tsx";
import { AbgelehnteTable, SatzTable } from "./UebrigeTable.tsx";
import { useBestaetigen } from "./use-bestaetigen.ts";
import { VorschlaegeTable } from "./VorschlaegeTable.tsx";
import "./fortschreibung.css";

/** What the next year takes over from this one; nothing counts before somebody confirms it. */
export default function FortschreibungPage() {
  const { rechte } = useSession();
  const [params, setParams] = useSearchParams();
  const jahre = zieljahre(heuteInBerlin(new Date()));
  const jahr = zieljahr(params, jahre.bis);
  usePageTitle(`Fortschreibung ${jahr}`);
  const erlaubt = rechte.includes("weiterleitung:lesen");
  const fortschreibung = useQuery({ ...useTRPC().fortschreibung.get.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title={`Fortschreibung ${jahr}`}
        lead={`Was ${jahr} von ${jahr - 1} übernimmt. Nichts gilt von selbst: Jeder Vorschlag wird einzeln bestätigt oder mit den anderen zusammen. Verträge werden nicht verlängert, sondern neu angeboten.`}
        actions={
          <SelectField
            name="jahr"
            label="Zieljahr"
            value={jahr}
            options={[...new Set([jahre.von, jahre.bis, jahr])]
              .sort()
              .map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
          />
        }
      />
      {fortschreibung.isPending && <LoadingState lines={12} />}
      {fortschreibung.isError && !fortschreibung.data && <QueryError query={fortschreibung} />}
      {fortschreibung.data && <Ansicht key={jahr} fortschreibung={fortschreibung.data} />}
    </Stack>
  );
}

function Ansicht({ fortschreibung }: { fortschreibung: Fortschreibung }) {
  const { rechte } = useSession();
  const { durchgang, bestaetige, vergiss } = useBestaetigen();
  const [fragt, setFragt] = useState(false);
  const [zeigtFertige, setZeigtFertige] = useState(false);
  const { jahr, zeilen, befunde, ohneBescheid, erhaltenes, konditionen } = fortschreibung;
  const vorschlaege = zeilen.filter(istVorschlag);
  const eigene = vorschlaege.filter(({ gegenstand }) => rechte.includes(rechtZurFortschreibung[gegenstand.art]));
  const mit = (...arten: (typeof zeilen)[number]["stand"]["art"][]) =>
    zeilen.filter(({ stand }) => arten.includes(stand.art));
  const darunter = (art: Fortschreibungsart) => eigene.some(({ gegenstand }) => gegenstand.art === art);
  const [gehindert, abgelehnt, fertig] = [mit("gehindert"), mit("abgelehnt"), mit("laeuft", "erledigt")];
  return (
    <>
      {!konditionen && (
        <Notice tone="info" title={`Für ${jahr} sind noch keine Förderkonditionen veröffentlicht`}>
          Beträge lassen sich erst vorschlagen, wenn das Ministerium sie freigibt. Stellen lassen sich schon
          fortschreiben. <TextLink to={`/konditionen?jahr=${jahr}`}>Förderkonditionen ansehen</TextLink>
        </Notice>
      )}
      {befunde.length > 0 && (
        <Notice tone="warning" title="Der Bescheid bewilligt weniger, als laufen würde (R4)">
          <ul>
            {befunde.map((befund) => (
              <li key={befund}>{befund}</li>
            ))}
          </ul>
        </Notice>
      )}
      {ohneBescheid.length > 0 && (
        <Notice tone="info" title={`Bescheide für ${jahr} fehlen noch`}>
          {`Baustein ${ohneBescheid.join(", ")}: Was hier bestätigt wird, gilt trotzdem; ob es gefördert wird, sagt erst der Bescheid.`}
        </Notice>
      )}
      <Ergebnisse jahr={jahr} durchgang={durchgang} vergiss={vergiss} />
      <Section
        title={`Vorschläge (${vorschlaege.length})`}
        actions={
          eigene.length > 1 && (
            <Button variant="primary" busy={durchgang.laeuft} onClick={() => setFragt(true)}>
              {`Alle ${eigene.length} bestätigen`}
            </Button>
          )
        }
      >
        {vorschlaege.length === 0 ? (
          <EmptyState title="Nichts zu entscheiden">
            {zeilen.length === 0
              ? "Es gibt nichts, das mit dem Jahr endet."
              : "Was unten steht, läuft weiter, ist erledigt oder lässt sich nicht vorschlagen."}
          </EmptyState>
        ) : (
          <VorschlaegeTable
            jahr={jahr}
            vorschlaege={vorschlaege}
            laeuft={durchgang.laeuft}
            bestaetige={(vorschlag) => void bestaetige([vorschlag])}
          />
        )}
      </Section>
      {gehindert.length > 0 && (
        <Section title={`Nicht vorgeschlagen (${gehindert.length})`}>
          <SatzTable caption="Nicht vorgeschlagen" jahr={jahr} zeilen={gehindert} />
        </Section>
      )}
      {abgelehnt.length > 0 && (
        <Section title={`Abgelehnt (${abgelehnt.length})`}>
          <AbgelehnteTable jahr={jahr} zeilen={abgelehnt} />
        </Section>
      )}
      {erhaltenes.length > 0 && (
        <Section title={`Erhaltene Verträge, die enden (${erhaltenes.length})`}>
          <ErhaltenesTable erhaltenes={erhaltenes} />
        </Section>
      )}
      {fertig.length > 0 && (
        <Section title={`Läuft weiter oder ist erledigt (${fertig.length})`}>
          {zeigtFertige ? (
            <SatzTable caption="Läuft weiter oder ist erledigt" jahr={jahr} zeilen={fertig} />
          ) : (
            <div>
              <Button onClick={() => setZeigtFertige(true)}>Zeigen, was weiterläuft oder erledigt ist</Button>
            </div>
          )}
        </Section>
      )}
      <ConfirmDialog
        open={fragt}
        title={`Alle ${eigene.length} Vorschläge bestätigen?`}
        confirmLabel="Alle bestätigen"
        onConfirm={() => {
          setFragt(false);
          void bestaetige(eigene);
        }}
        onClose={() => setFragt(false)}
      >
        <p>
          {darunter("stelle") && `Stellen enden dann erst am 31.12.${jahr}. `}
          {darunter("vertrag") && "Empfänger sehen ihre Angebote sofort und können antworten. "}
          Jeder Vorschlag wird für sich gespeichert; scheitert einer, bleiben die anderen.
        </p>
      </ConfirmDialog>
    </>
  );
}
