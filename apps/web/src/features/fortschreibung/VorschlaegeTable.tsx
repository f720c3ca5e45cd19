import {
  FortschreibungsablehnungEingabe,
  fortschreibungsartNamen,
  rechtZurFortschreibung,
  type Gegenstand,
} from "@kim/domain/fortschreibung";
import { Button, Table, TextAreaField, TextLink } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import { adresseVon, schluessel, type Vorschlag } from "./ansicht.ts";
import { Hinweisspalte, Wertespalte } from "./Wertespalte.tsx";

type VorschlaegeTableProps = {
  jahr: number;
  vorschlaege: readonly Vorschlag[];
  laeuft: boolean;
  bestaetige: (vorschlag: Vorschlag) => void;
};

export function VorschlaegeTable({ jahr, vorschlaege, laeuft, bestaetige }: VorschlaegeTableProps) {
  const { rechte } = useSession();
  return (
    <Table
      caption={`Vorschläge für ${jahr}`}
      captionHidden
      rows={vorschlaege}
      rowKey={schluessel}
      stacks
      groupOf={({ gegenstand: { art } }) => ({ key: art, header: gruppen[art] })}
      columns={[
        {
          key: "was",
          header: "Was",
          rowHeader: true,
          cell: ({ gegenstand, titel, worum }) => (
            <>
              <TextLink to={adresseVon(gegenstand, jahr)}>{titel}</TextLink>
              <div className="kern-hint">{worum}</div>
            </>
          ),
        },
        { key: "werte", header: `Was sich ändert`, cell: ({ werte }) => <Wertespalte werte={werte} /> },
        { key: "hinweise", header: "Zu beachten", cell: ({ hinweise }) => <Hinweisspalte hinweise={hinweise} /> },
        {
          key: "entscheiden",
          header: "Entscheiden",
          action: true,
          cell: (vorschlag) =>
            rechte.includes(rechtZurFortschreibung[vorschlag.gegenstand.art]) ? (
              <div className="kim-cluster kim-gap-s">
                <Button
                  size="small"
                  variant="primary"
                  busy={laeuft}
                  aria-label={`Bestätigen: ${nameVon(vorschlag)}`}
                  onClick={() => bestaetige(vorschlag)}
                >
                  Bestätigen
                </Button>
                <Ablehnen jahr={jahr} vorschlag={vorschlag} />
              </div>
            ) : (
              "Entscheidet eine andere Rolle"
            ),
        },
      ]}
    />
  );
}

const gruppen = { stelle: "Stellen", vertrag: "Verträge", plan: "Förderplan" } as const;

const nameVon = ({ gegenstand: { art }, titel, worum }: Vorschlag): string =>
  `${fortschreibungsartNamen[art]} ${titel}, ${worum}`;

function Ablehnen({ jahr, vorschlag }: { jahr: number; vorschlag: Vorschlag }) {
  const create = useMutation(useTRPC().fortschreibungAblehnung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Ablehnen"
      look={{ size: "small", "aria-label": `Ablehnen: ${nameVon(vorschlag)}` }}
      titel={`Nicht nach ${jahr} fortschreiben`}
      senden="Ablehnen"
      schema={FortschreibungsablehnungEingabe}
      defaults={() => ({ id: crypto.randomUUID(), jahr, ...gemeint(vorschlag.gegenstand) })}
      befehl={create}
      getan={`${vorschlag.titel}: nicht fortgeschrieben`}
    >
      <p>
        {nameVon(vorschlag)}. Es ändert sich nichts; der Vorschlag steht dann unter „Abgelehnt“ und lässt sich von dort
        zurückholen.
      </p>
      <TextAreaField name="grund" label="Grund" rows={3} maxLength={1000} hint="In mindestens 10 Zeichen." />
    </VorgangDialog>
  );
}

const gemeint = ({ art, id }: Gegenstand) => (art === "plan" ? { art } : { art, gegenstandId: id });
