import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  einwaendeGegen,
  weiterleitungRefusalTexte,
  EntwurfInhalt,
  WeiterleitungAngebot,
} from "@kim/domain/weiterleitung";
import { Form, FormActions, Grid, LinkButton, RefusalNotice, SubmitButton } from "@kim/ui";
import { useCallback, useRef, useState } from "react";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import { entscheidung } from "../../../base/entscheidung.ts";
import { TraegerAnlegenDialog } from "../../../shared/traeger/TraegerAnlegenDialog.tsx";
import type { AngebotslageView } from "../ansicht.ts";
import { angebotAnfang, leererEntwurf, vorschlagZu, type Gesagt } from "./angebot-anfang.ts";
import { BegruendungFelder } from "./BegruendungFelder.tsx";
import { BetragFelder } from "./BetragFelder.tsx";
import { EmpfaengerFelder } from "./EmpfaengerFelder.tsx";
import type { Entwurf } from "../entwurf/entwurf.ts";
import { NachweisFelder } from "./NachweisFelder.tsx";
import { UmfangFelder } from "./UmfangFelder.tsx";
import { useAngebotSenden } from "./use-angebot-senden.ts";
import { VerlassenFrage } from "./VerlassenFrage.tsx";

type AngebotFormProps = {
  view: AngebotslageView;
  entwurf: Entwurf | undefined;
  zurueck: string;
  onEinwand: () => void;
};

/** The whole offer: saved as a draft as far as it is thought out, offered once it is complete. */
export function AngebotForm({ view, entwurf, zurueck, onEinwand }: AngebotFormProps) {
  const { lage } = view;
  const heute = heuteInBerlin(new Date());
  const [anfang] = useState(() => angebotAnfang(lage, entwurf?.inhalt ?? leererEntwurf, heute));
  const [gesagt, setGesagt] = useState(anfang.gesagt);
  const [traegerFehlt, setTraegerFehlt] = useState(false);
  const geaendert = useRef(false);
  const vonStelle = { stelleId: lage.stelle.id, herkunftId: lage.herkunft?.id ?? null };
  const senden = useAngebotSenden({
    ...vonStelle,
    entwurf,
    gespeichert: () => {
      geaendert.current = false;
    },
  });
  const felder = {
    view,
    inhalt: anfang.inhalt,
    gesagt,
    vorschlag: vorschlagZu(lage, gesagt, heute),
    setze: (teil: Partial<Gesagt>) => setGesagt((bisher) => ({ ...bisher, ...teil })),
  };
  return (
    <>
      <VerlassenFrage ungespeichert={useCallback(() => geaendert.current, [])} />
      {/* Outside of the form: a form inside a form is none. */}
      <TraegerAnlegenDialog
        open={traegerFehlt}
        onClose={() => setTraegerFehlt(false)}
        onAngelegt={({ id }) => felder.setze({ empfaengerId: id })}
      />
      <div
        className="kim-weiterleitung__angebot"
        onInput={() => {
          geaendert.current = true;
        }}
      >
        <Form
          schema={WeiterleitungAngebot}
          defaults={{ ...vonStelle, jmdMbeErklaerung: false, id: senden.id }}
          draftAs={{ schema: EntwurfInhalt, onSubmit: senden.speichern }}
          judge={entscheidung({
            schema: WeiterleitungAngebot,
            braucht: ["id", "stelleId", "herkunftId"],
            decide: (angebot) => einwaendeGegen(lage, angebot),
            saetze: weiterleitungRefusalTexte,
          })}
          onObjection={onEinwand}
          onSubmit={senden.anbieten}
          pending={senden.pending}
          label="Stelle weiterleiten"
          serverErrors={fieldErrors(senden.error)}
        >
          <RefusalNotice refusal={formRefusal(senden.error)} />
          <Grid gap="l" minColumn="22rem">
            <EmpfaengerFelder {...felder} onTraegerFehlt={() => setTraegerFehlt(true)} />
            <UmfangFelder {...felder} />
            <BetragFelder {...felder} />
            <NachweisFelder {...felder} />
            <BegruendungFelder {...felder} />
          </Grid>
          <FormActions>
            {/* First, because Enter in a field presses the first button: saving does no harm. */}
            <SubmitButton draft variant="secondary">
              Als Entwurf speichern
            </SubmitButton>
            <SubmitButton>Anbieten</SubmitButton>
            <LinkButton to={zurueck} variant="tertiary">
              Abbrechen
            </LinkButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
