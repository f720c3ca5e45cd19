import { NachweisId } from "@kim/domain/grundlagen";
import { Belegzeile, decideEntwurfsaenderung } from "@kim/domain/nachweis";
import { Button, LoadingState, Section, Stack, datum, euro } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "@kim/domain/zod";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import { NachfrageDialog } from "../../../shared/vorgang/NachfrageDialog.tsx";
import type { Belegansicht, Belegnachweis, Zeile } from "./ansicht.ts";
import { BelegdateiDialog } from "./BelegdateiDialog.tsx";
import { BelegeEinfuegen } from "./BelegeEinfuegen.tsx";
import { BelegFelder } from "./BelegFelder.tsx";
import { BelegSchnellerfassung } from "./BelegSchnellerfassung.tsx";
import { BelegTable, type Belegvorgang } from "./BelegTable.tsx";
import { belegurteil, mitStelle } from "./belegurteil.ts";
import { LoseDateien } from "./LoseDateien.tsx";

/** R77: the receipts of a Träger, as they stand in the version that is worked on. */
export function Belegliste({ nachweis }: { nachweis: Belegnachweis }) {
  const query = useQuery(useTRPC().belegzeile.list.queryOptions({ nachweisId: nachweis.id }));
  if (query.isPending)
    return (
      <Section title="Belegliste">
        <LoadingState lines={4} />
      </Section>
    );
  if (!query.data)
    return (
      <Section title="Belegliste">
        <QueryError query={query} />
      </Section>
    );
  return <Inhalt nachweis={nachweis} liste={query.data} />;
}

function Inhalt({ nachweis, liste }: { nachweis: Belegnachweis; liste: Belegansicht }) {
  const { rechte } = useSession();
  const [offen, setOffen] = useState<Belegvorgang | null>(null);
  const [einfuegen, setEinfuegen] = useState(false);
  const aenderbar = rechte.includes("nachweis:vorbereiten") && decideEntwurfsaenderung(liste).ok;
  const schliessen = () => setOffen(null);
  return (
    <Section
      title="Belegliste"
      actions={
        aenderbar && (
          <Button size="small" aria-expanded={einfuegen} onClick={() => setEinfuegen((auf) => !auf)}>
            Zeilen einfügen
          </Button>
        )
      }
    >
      <Stack>
        <p id="belegliste" className="kim-prose">
          {`Zahlungen vom ${datum(liste.zeitraum.von)} bis zum ${datum(liste.faelligAm)}.`}
          {liste.stelle && ` Personalkosten stehen je Monat unter dem Pseudonym, für „${liste.stelle.bezeichnung}“.`}
        </p>
        {aenderbar && einfuegen && (
          <BelegeEinfuegen nachweisId={nachweis.id} liste={liste} onDone={() => setEinfuegen(false)} />
        )}
        {aenderbar && <BelegSchnellerfassung nachweisId={nachweis.id} liste={liste} />}
        <BelegTable nachweis={nachweis} liste={liste} onVorgang={aenderbar ? setOffen : undefined} />
        <LoseDateien nachweis={nachweis} liste={liste} aenderbar={aenderbar} />
      </Stack>
      {offen?.dialog === "aendern" && (
        <Aendern nachweis={nachweis} liste={liste} zeile={offen.zeile} onClose={schliessen} />
      )}
      {offen?.dialog === "loeschen" && <Loeschen nachweis={nachweis} zeile={offen.zeile} onClose={schliessen} />}
      {offen?.dialog === "datei" && (
        <BelegdateiDialog nachweis={nachweis} liste={liste} zeile={offen.zeile} onClose={schliessen} />
      )}
    </Section>
  );
}

type Dialog = { nachweis: Belegnachweis; zeile: Zeile; onClose: () => void };

const Aenderung = Belegzeile.extend({ nachweisId: NachweisId, version: z.int() });

function Aendern({ nachweis, liste, zeile, onClose }: Dialog & { liste: Belegansicht }) {
  const aendern = useMutation(useTRPC().belegzeile.update.mutationOptions());
  const { id, version, dokumentId } = zeile;
  return (
    <EingabeDialog
      titel={`Beleg ${zeile.belegNr} ändern`}
      senden="Speichern"
      schema={Aenderung}
      defaults={() => ({ nachweisId: nachweis.id, id, version, dokumentId })}
      toInput={mitStelle(liste)}
      judge={belegurteil(liste)}
      befehl={aendern}
      getan="Der Beleg ist geändert."
      onClose={onClose}
    >
      <BelegFelder liste={liste} vorgabe={zeile} />
    </EingabeDialog>
  );
}

function Loeschen({ nachweis, zeile, onClose }: Dialog) {
  const loeschen = useMutation(useTRPC().belegzeile.delete.mutationOptions());
  const { id, version, belegNr, tag, betragCent, dokumentId } = zeile;
  return (
    <NachfrageDialog
      danger
      titel="Beleg löschen?"
      senden="Beleg löschen"
      befehl={loeschen}
      eingabe={{ nachweisId: nachweis.id, id, version }}
      getan="Der Beleg ist gelöscht."
      onClose={onClose}
    >
      <p>
        {`Beleg ${belegNr} vom ${datum(tag)} über ${euro(betragCent)} zählt danach nicht mehr mit.`}
        {dokumentId !== null && " Seine Datei bleibt unter „Dateien ohne Zeile“."}
      </p>
    </NachfrageDialog>
  );
}
