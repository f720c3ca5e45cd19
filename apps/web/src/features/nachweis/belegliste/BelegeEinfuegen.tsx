import { summe } from "@kim/domain/grundlagen";
import { positionDer } from "@kim/domain/jahresrechnung";
import {
  belegeHoechstensAufEinmal,
  belegspalten,
  leseBelegtext,
  zeilenfehler,
  type Belegzeile,
  type GeleseneZeile,
} from "@kim/domain/nachweis";
import { Button, Cluster, euro, Notice, RefusalNotice, Stack, Table, TextAreaField, useStatus, zahl } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { zeilenlage, type Belegansicht } from "./ansicht.ts";

type Fehlerzeile = { nummer: number; text: string; gruende: string[] };

/** Rows of a spreadsheet: what stands against them is said line by line before anything is saved. */
export function BelegeEinfuegen({
  nachweisId,
  liste,
  onDone,
}: {
  nachweisId: string;
  liste: Belegansicht;
  onDone: () => void;
}) {
  const { melde } = useStatus();
  const [gelesen, setGelesen] = useState<readonly GeleseneZeile[]>([]);
  const anlegen = useMutation(
    useTRPC().belegliste.create.mutationOptions({
      onSuccess: ({ anzahl }) => {
        onDone();
        melde(anzahl === 1 ? "Ein Beleg ist eingetragen." : `${zahl(anzahl)} Belege sind eingetragen.`);
      },
    }),
  );
  const lies = (text: string) => {
    anlegen.reset();
    setGelesen(
      leseBelegtext(text, {
        personen: liste.personen,
        stelleId: liste.stelle?.id ?? null,
        position: liste.stelle ? positionDer(liste.stelle.funktion) : "case_management",
        neueId: () => crypto.randomUUID(),
      }),
    );
  };
  const zeilen = gelesen.flatMap(({ nummer, zeile }) => (zeile ? [{ nummer, zeile }] : []));
  const fehlerhafte = alleFehler(gelesen, zeilen, liste);
  const gute = gelesen.length - fehlerhafte.length;
  const zuViele = zeilen.length > belegeHoechstensAufEinmal;
  return (
    <Stack gap="s">
      <TextAreaField
        name="zeilen"
        label="Zeilen aus einer Tabellenkalkulation"
        hint={`Spalten in dieser Reihenfolge, oder die erste Zeile nennt sie: ${spaltennamen}. Position und „davon zuwendungsfähig“ dürfen leer bleiben.`}
        rows={6}
        onChange={lies}
      />
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      {zuViele && (
        <Notice tone="warning">{`Bitte höchstens ${zahl(belegeHoechstensAufEinmal)} Zeilen auf einmal einfügen.`}</Notice>
      )}
      {fehlerhafte.length > 0 && (
        <Table
          caption={
            fehlerhafte.length === 1 ? "Eine Zeile geht so nicht" : `${zahl(fehlerhafte.length)} Zeilen gehen so nicht`
          }
          rows={fehlerhafte}
          rowKey={({ nummer }) => String(nummer)}
          columns={[
            { key: "nummer", header: "Zeile", numeric: true, cell: ({ nummer }) => nummer },
            { key: "text", header: "Eingefügt", rowHeader: true, cell: ({ text }) => text },
            { key: "grund", header: "Was zu ändern ist", cell: ({ gruende }) => gruende.join(" ") },
            {
              key: "weg",
              header: "Weglassen",
              action: true,
              cell: ({ nummer }) => (
                <Button
                  size="small"
                  aria-label={`Zeile ${nummer} weglassen`}
                  onClick={() => setGelesen((alle) => alle.filter((z) => z.nummer !== nummer))}
                >
                  Weglassen
                </Button>
              ),
            },
          ]}
        />
      )}
      {gelesen.length > 0 && (
        <p role="status" className="kim-prose">
          {`${zahl(gelesen.length)} Zeilen gelesen, ${zahl(gute)} davon ohne Fehler, zusammen ${euro(summe(zeilen.map(({ zeile }) => zeile.betragCent)))}.`}
          {fehlerhafte.length > 0 && " Gespeichert wird erst, wenn keine mehr fehlerhaft ist."}
        </p>
      )}
      <Cluster>
        <Button
          variant="primary"
          busy={anlegen.isPending}
          disabled={zeilen.length === 0 || fehlerhafte.length > 0 || zuViele}
          onClick={() => anlegen.mutate({ nachweisId, zeilen: zeilen.map(({ zeile }) => zeile) })}
        >
          {gute === 1 ? "Eine Zeile speichern" : `${zahl(gute)} Zeilen speichern`}
        </Button>
        <Button onClick={onDone}>Abbrechen</Button>
      </Cluster>
    </Stack>
  );
}

const spaltennamen = Object.values(belegspalten)
  .map(({ name }) => name)
  .join(" · ");

function alleFehler(
  gelesen: readonly GeleseneZeile[],
  zeilen: readonly { nummer: number; zeile: Belegzeile }[],
  liste: Belegansicht,
): Fehlerzeile[] {
  const derRegeln = zeilenfehler(zeilenlage(liste), zeilen);
  return gelesen.flatMap(({ nummer, text, fehler }) => {
    const gruende = [...fehler, ...derRegeln.filter((f) => f.zeile === nummer)].map(({ satz }) => satz);
    return gruende.length === 0 ? [] : [{ nummer, text: text.filter((t) => t.trim() !== "").join(" · "), gruende }];
  });
}
