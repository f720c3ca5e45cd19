import { jahresende } from "@kim/domain/grundlagen";
import { Badge, Button, Notice, ProgressBar, RefusalNotice, Section, Stack, Table, TextLink, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { adresseVon, schluessel, type Vorschlag } from "./ansicht.ts";
import type { Durchgang, Ergebnis } from "./use-bestaetigen.ts";

/** How far it is while it runs; then, line by line, what came of it. */
export function Ergebnisse({
  jahr,
  durchgang: { gesamt, ergebnisse, laeuft },
  vergiss,
}: {
  jahr: number;
  durchgang: Durchgang;
  vergiss: (vorschlag: Vorschlag) => void;
}) {
  if (gesamt === 0 || (!laeuft && ergebnisse.length === 0)) return null;
  const gescheitert = ergebnisse.filter(({ satz }) => satz !== null).length;
  return (
    <Section title="Gerade bestätigt">
      <Stack>
        {laeuft && <ProgressBar label="Vorschläge werden bestätigt" value={ergebnisse.length} max={gesamt} />}
        {!laeuft && gescheitert > 0 && (
          <Notice tone="warning" role="alert" title={`${gescheitert} von ${gesamt} nicht bestätigt`}>
            Der Grund steht in der Zeile. Alles andere ist gespeichert; noch einmal bestätigen ändert daran nichts.
          </Notice>
        )}
        <Table
          caption="Gerade bestätigt"
          captionHidden
          rows={ergebnisse}
          rowKey={({ vorschlag }) => schluessel(vorschlag)}
          stacks
          columns={[
            {
              key: "was",
              header: "Was",
              rowHeader: true,
              cell: ({ vorschlag: { titel, worum } }) => (
                <>
                  {titel}
                  <div className="kern-hint">{worum}</div>
                </>
              ),
            },
            {
              key: "ergebnis",
              header: "Ergebnis",
              cell: ({ satz }) => satz ?? <Badge tone="success">Bestätigt</Badge>,
            },
            {
              key: "weiter",
              header: "Weiter",
              action: true,
              cell: (ergebnis) => <Weiter jahr={jahr} ergebnis={ergebnis} vergiss={vergiss} />,
            },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Weiter({
  jahr,
  ergebnis: { vorschlag, satz },
  vergiss,
}: {
  jahr: number;
  ergebnis: Ergebnis;
  vergiss: (vorschlag: Vorschlag) => void;
}) {
  if (satz !== null) return null;
  const { befehl } = vorschlag.stand;
  if (befehl.art === "stelle") return <StelleZurueck jahr={jahr} vorschlag={vorschlag} vergiss={vergiss} />;
  const ziel = befehl.art === "vertrag" ? { art: "vertrag" as const, id: befehl.eingabe.id } : vorschlag.gegenstand;
  return <TextLink to={adresseVon(ziel, jahr)}>{verweise[befehl.art]}</TextLink>;
}

const verweise = { vertrag: "Zum Angebot", aenderung: "Zum Vertrag", plan: "Zum Förderplan" } as const;

/** Back to the old last day, as long as nothing reaches beyond it. */
function StelleZurueck({
  jahr,
  vorschlag,
  vergiss,
}: {
  jahr: number;
  vorschlag: Vorschlag;
  vergiss: (vorschlag: Vorschlag) => void;
}) {
  const { melde } = useStatus();
  const ende = useMutation(
    useTRPC().stellenende.create.mutationOptions({
      onSuccess: () => {
        vergiss(vorschlag);
        melde(`${vorschlag.titel} endet wieder am 31.12.${jahr - 1}`);
      },
    }),
  );
  return (
    <Stack gap="s">
      <Button
        size="small"
        busy={ende.isPending}
        aria-label={`Zurücknehmen: ${vorschlag.titel}`}
        onClick={() => ende.mutate({ stelleId: vorschlag.gegenstand.id, ende: jahresende(jahr - 1) })}
      >
        Zurücknehmen
      </Button>
      <RefusalNotice refusal={formRefusal(ende.error)} />
    </Stack>
  );
}
