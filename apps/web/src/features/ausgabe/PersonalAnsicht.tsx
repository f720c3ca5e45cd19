import { monatNamen } from "@kim/domain/ausgabe";
import { Button, ConfirmDialog, EmptyState, LinkButton, Notice, Section, Stack } from "@kim/ui";
import { useState } from "react";
import { FremdfoerderungDialog } from "./FremdfoerderungDialog.tsx";
import { PersonalTable } from "./PersonalTable.tsx";
import {
  betragText,
  personalzeilen,
  zellenname,
  type Ausgabenliste,
  type Eingabestaende,
  type Personalzeile,
  type Zelle,
} from "./personalzellen.ts";
import { useEingaben } from "./use-eingaben.ts";

/** Personnel cost per post and month, entered as in a spreadsheet. */
export function PersonalAnsicht({ liste, pflegen }: { liste: Ausgabenliste; pflegen: boolean }) {
  const eingaben = useEingaben(liste.jahr);
  const [zuLeeren, setZuLeeren] = useState<Zelle | null>(null);
  const [andereFoerderung, setAndereFoerderung] = useState(false);
  const zeilen = personalzeilen(liste);
  const offen = abgelehnte(zeilen, eingaben.staende);
  return (
    <Section
      title="Personalkosten"
      actions={
        <Button size="small" onClick={() => setAndereFoerderung(true)}>
          Andere Förderungen derselben Personen
        </Button>
      }
    >
      {zeilen.length === 0 ? (
        <EmptyState
          title={`Für ${liste.jahr} hält Ihre Organisation keine Stelle.`}
          action={<LinkButton to="/stellen">Zu den Stellen</LinkButton>}
        >
          Personalkosten gehören zu einer Stelle und einem Monat.
        </EmptyState>
      ) : (
        <Stack gap="s">
          {pflegen && (
            <p className="kim-ausgaben__hilfe">
              Pfeiltasten und Tabulator wechseln die Zelle, die Eingabetaste speichert, Escape nimmt eine Eingabe
              zurück. Mehrere Zellen aus einer Tabellenkalkulation lassen sich einfügen.
            </p>
          )}
          {eingaben.ablehnung && (
            <Notice tone="danger" role="alert" title="Nicht eingefügt">
              {eingaben.ablehnung}
            </Notice>
          )}
          {liste.personalvermerke.map((vermerk) => (
            <Notice key={vermerk} tone="warning" title={vermerk} />
          ))}
          <PersonalTable
            jahr={liste.jahr}
            zeilen={zeilen}
            eingaben={eingaben}
            pflegen={pflegen}
            onLeeren={setZuLeeren}
          />
          {pflegen && (
            <p role="status" className="kim-ausgaben__stand">
              {standText(eingaben.staende)}
            </p>
          )}
          {offen.length > 0 && (
            <Notice tone="danger" title="Nicht gespeichert">
              <ul className="kim-ausgaben__gruende">
                {offen.map(({ zelle, text }) => (
                  <li key={zellenname(zelle)} id={`grund-${zellenname(zelle)}`}>
                    {text}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </Stack>
      )}
      <ConfirmDialog
        open={zuLeeren !== null}
        title="Betrag löschen?"
        confirmLabel="Betrag löschen"
        danger
        onClose={() => setZuLeeren(null)}
        onConfirm={() => {
          if (zuLeeren) eingaben.trageEin(zuLeeren, "", { cent: null });
          setZuLeeren(null);
        }}
      >
        {zuLeeren && (
          <p>
            Für {monatNamen[zuLeeren.monat - 1]} {liste.jahr} ist danach nichts mehr eingetragen.
          </p>
        )}
      </ConfirmDialog>
      {andereFoerderung && <FremdfoerderungDialog pflegen={pflegen} onClose={() => setAndereFoerderung(false)} />}
    </Section>
  );
}

function standText(staende: Eingabestaende): string {
  const alle = Object.values(staende);
  const abgelehnt = alle.filter(({ stand }) => stand === "abgelehnt").length;
  if (alle.some(({ stand }) => stand === "speichert")) return "Wird gespeichert …";
  if (abgelehnt > 0)
    return abgelehnt === 1 ? "Eine Eingabe ist nicht gespeichert." : `${abgelehnt} Eingaben sind nicht gespeichert.`;
  return alle.length > 0 ? "Alle Eingaben sind gespeichert." : "";
}

function abgelehnte(zeilen: readonly Personalzeile[], staende: Eingabestaende): { zelle: Zelle; text: string }[] {
  return zeilen
    .filter(({ eigen }) => eigen)
    .flatMap((zeile) =>
      monatNamen.flatMap((name, i) => {
        const zelle = { stelleId: zeile.stelleId, monat: i + 1 };
        const stand = staende[zellenname(zelle)];
        if (stand?.stand !== "abgelehnt") return [];
        const betrag = zeile.betraege.get(zelle.monat);
        return [
          {
            zelle,
            text: `${zeile.name}, ${name}: ${stand.meldung ?? ""}${betrag ? ` Gespeichert ist ${betragText(betrag.betragCent)} €.` : ""}`,
          },
        ];
      }),
    );
}
