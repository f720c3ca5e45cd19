import { EntwurfInhalt, WeiterleitungAngebot } from "@kim/domain/weiterleitung";
import { Form, FormActions, Grid, LinkButton, readNumber, RefusalNotice, SubmitButton } from "@kim/ui";
import { useCallback, useRef, useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { TraegerAnlegenDialog } from "../../app/TraegerAnlegenDialog.tsx";
import { angebotStand, type Angebotslage, type Auswahl } from "./angebot-stand.ts";
import { BegruendungFelder } from "./BegruendungFelder.tsx";
import { BetragFelder } from "./BetragFelder.tsx";
import { EmpfaengerFelder } from "./EmpfaengerFelder.tsx";
import type { Entwurf } from "./entwurf.ts";
import { NachweisFelder } from "./NachweisFelder.tsx";
import { UmfangFelder } from "./UmfangFelder.tsx";
import { useAngefasst } from "./use-folgewert.ts";
import { useAngebotSenden } from "./use-angebot-senden.ts";
import { VerlassenFrage } from "./VerlassenFrage.tsx";

type AngebotFormProps = { lage: Angebotslage; start: Auswahl; entwurf: Entwurf | undefined; zurueck: string };

/** The whole offer: saved as a draft as far as it is thought out, offered once it is complete. */
export function AngebotForm({ lage, start, entwurf, zurueck }: AngebotFormProps) {
  const [wahl, setWahl] = useState(start);
  const [absicht, setAbsicht] = useState<"entwurf" | "angebot">("entwurf");
  const [traegerFehlt, setTraegerFehlt] = useState(false);
  const angefasst = useAngefasst(
    Object.entries(lage.inhalt).flatMap(([name, wert]) => (wert === null || wert === undefined ? [] : [name])),
  );
  const geaendert = useRef(false);
  const vonStelle = { stelleId: lage.umfeld.stelle.id, herkunftId: lage.herkunft?.id ?? null };
  const senden = useAngebotSenden({
    ...vonStelle,
    entwurf,
    gespeichert: () => {
      geaendert.current = false;
    },
  });
  const stand = angebotStand(lage, wahl);
  const setze = (teil: Partial<Auswahl>) => setWahl((bisher) => ({ ...bisher, ...teil }));
  const merke = (event: FormEvent) => {
    const { target } = event;
    geaendert.current = true;
    angefasst.merke(event);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "vzaeHundertstel" || target.name === "betragCent")
      setze({ [target.name]: readNumber(target.value, 2) });
  };
  const kopf = {
    pending: senden.pending,
    label: "Stelle weiterleiten",
    serverErrors: fieldErrors(senden.error),
    children: (
      <>
        <RefusalNotice refusal={formRefusal(senden.error)} />
        <Grid gap="l" minColumn="22rem">
          <EmpfaengerFelder lage={lage} wahl={wahl} setze={setze} onTraegerFehlt={() => setTraegerFehlt(true)} />
          <UmfangFelder lage={lage} wahl={wahl} stand={stand} setze={setze} angefasst={angefasst} />
          <BetragFelder lage={lage} wahl={wahl} stand={stand} setze={setze} angefasst={angefasst} />
          <NachweisFelder lage={lage} wahl={wahl} angefasst={angefasst} />
          <BegruendungFelder lage={lage} stand={stand} />
        </Grid>
        <FormActions>
          {/* First, because Enter in a field presses the first button: saving does no harm. */}
          <SubmitButton variant="secondary" onClick={() => flushSync(() => setAbsicht("entwurf"))}>
            Als Entwurf speichern
          </SubmitButton>
          <SubmitButton onClick={() => flushSync(() => setAbsicht("angebot"))}>Anbieten</SubmitButton>
          <LinkButton to={zurueck} variant="tertiary">
            Abbrechen
          </LinkButton>
        </FormActions>
      </>
    ),
  };
  return (
    <>
      <VerlassenFrage ungespeichert={useCallback(() => geaendert.current, [])} />
      {/* Outside of the form: a form inside a form is none. */}
      <TraegerAnlegenDialog
        open={traegerFehlt}
        onClose={() => setTraegerFehlt(false)}
        onAngelegt={({ id }) => setze({ empfaengerId: id })}
      />
      <div onInput={merke} className="kim-weiterleitung__angebot">
        {absicht === "entwurf" ? (
          <Form key="form" draft schema={EntwurfInhalt} {...kopf} onSubmit={senden.speichern} />
        ) : (
          <Form
            key="form"
            schema={WeiterleitungAngebot}
            {...kopf}
            defaults={{ ...vonStelle, jmdMbeErklaerung: false, id: senden.id }}
            onSubmit={senden.anbieten}
          />
        )}
      </div>
    </>
  );
}
