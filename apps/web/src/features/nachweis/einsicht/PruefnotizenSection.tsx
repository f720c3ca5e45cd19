import { bemerkungsortName, bemerkungsorte, bemerkungsstelleDer, ganzesPapier } from "@kim/domain/nachweis";
import { PruefnotizAenderung, PruefnotizEingabe, type EingesehenerNachweis } from "@kim/domain/pruefeinsicht";
import {
  Badge,
  Button,
  Cluster,
  EmptyState,
  Notice,
  Section,
  SelectField,
  Stack,
  TextAreaField,
  zeitpunkt,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { NachfrageDialog } from "../../../shared/vorgang/NachfrageDialog.tsx";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";
import type { Eingereicht } from "../ansicht.ts";

type Notiz = Outputs["pruefnachweis"]["get"]["notizen"][number];

type PruefnotizenProps = {
  schluessel: EingesehenerNachweis;
  notizen: readonly Notiz[];
  abgeschlossenAm: string | null;
  eingereicht: Eingereicht;
};

/** The auditor's own notes to the paper, a field or a line; they change until he says that he is done. */
export function PruefnotizenSection({ schluessel, notizen, abgeschlossenAm, eingereicht }: PruefnotizenProps) {
  const offen = abgeschlossenAm === null;
  const name = (ort: string) => bemerkungsortName(bemerkungsstelleDer(eingereicht), ort);
  return (
    <Section
      title="Meine Prüfnotizen"
      actions={
        offen ? (
          <>
            <NotizSchreiben schluessel={schluessel} eingereicht={eingereicht} />
            <Abschliessen schluessel={schluessel} />
          </>
        ) : (
          <Badge tone="success">Prüfung abgeschlossen</Badge>
        )
      }
    >
      <Stack>
        {abgeschlossenAm !== null && (
          <Notice>{`Abgeschlossen am ${zeitpunkt(abgeschlossenAm)}. Die Notizen stehen fest; herunterladen lassen sie sich auf der Liste, solange die Einsicht gilt.`}</Notice>
        )}
        {notizen.length === 0 && (
          <EmptyState title="Noch keine Notiz.">
            Was Sie hier schreiben, liest nur Ihr Amt: nicht die geprüfte Stelle, nicht die Bezirksregierung, nicht das
            Ministerium.
          </EmptyState>
        )}
        {notizen.length > 0 && (
          <ul className="kim-list">
            {notizen.map((notiz) => (
              <li key={notiz.id}>
                <strong>{name(notiz.ort)}</strong>
                {notiz.fassung !== eingereicht.version && ` (zu Fassung ${notiz.fassung})`}
                <p className="kim-nachweis__text">{notiz.text}</p>
                <Cluster>
                  <span className="kern-hint">{`${notiz.vonName}, ${zeitpunkt(notiz.geaendertAm)}`}</span>
                  {offen && <NotizAendern notiz={notiz} name={name(notiz.ort)} />}
                  {offen && <NotizLoeschen notiz={notiz} name={name(notiz.ort)} />}
                </Cluster>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Section>
  );
}

function NotizSchreiben({ schluessel, eingereicht }: Pick<PruefnotizenProps, "schluessel" | "eingereicht">) {
  const create = useMutation(useTRPC().pruefnotiz.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Notiz schreiben"
      look={{ variant: "primary", icon: "add" }}
      titel="Prüfnotiz schreiben"
      senden="Speichern"
      schema={PruefnotizEingabe}
      defaults={(id) => ({ id, ...schluessel })}
      befehl={create}
      getan="Die Notiz ist gespeichert."
    >
      <SelectField
        name="ort"
        label="Wozu"
        defaultValue={ganzesPapier}
        options={bemerkungsorte(bemerkungsstelleDer(eingereicht)).map(({ ort, name }) => ({ value: ort, label: name }))}
      />
      <TextAreaField name="text" label="Notiz" rows={6} maxLength={5000} />
    </VorgangDialog>
  );
}

function NotizAendern({ notiz: { id, version, text }, name }: { notiz: Notiz; name: string }) {
  const update = useMutation(useTRPC().pruefnotiz.update.mutationOptions());
  return (
    <VorgangDialog
      knopf="Ändern"
      look={{ size: "small", "aria-label": `Notiz ändern: ${name}` }}
      titel={`Notiz zu „${name}“ ändern`}
      senden="Speichern"
      schema={PruefnotizAenderung}
      defaults={() => ({ id, version })}
      befehl={update}
      getan="Die Notiz ist geändert."
    >
      <TextAreaField name="text" label="Notiz" rows={6} maxLength={5000} defaultValue={text} />
    </VorgangDialog>
  );
}

function NotizLoeschen({ notiz: { id }, name }: { notiz: Notiz; name: string }) {
  const remove = useMutation(useTRPC().pruefnotiz.delete.mutationOptions());
  const [fragt, setFragt] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`Notiz löschen: ${name}`} onClick={() => setFragt(true)}>
        Löschen
      </Button>
      {fragt && (
        <NachfrageDialog
          titel="Notiz löschen?"
          senden="Löschen"
          danger
          eingabe={{ id }}
          befehl={remove}
          getan="Die Notiz ist gelöscht."
          onClose={() => setFragt(false)}
        >
          {`Die Notiz zu „${name}“ ist danach weg.`}
        </NachfrageDialog>
      )}
    </>
  );
}

function Abschliessen({ schluessel }: Pick<PruefnotizenProps, "schluessel">) {
  const create = useMutation(useTRPC().pruefabschluss.create.mutationOptions());
  const [fragt, setFragt] = useState(false);
  return (
    <>
      <Button onClick={() => setFragt(true)}>Prüfung abschließen</Button>
      {fragt && (
        <NachfrageDialog
          titel="Prüfung dieses Nachweises abschließen?"
          senden="Abschließen"
          eingabe={schluessel}
          befehl={create}
          getan="Die Prüfung ist abgeschlossen."
          onClose={() => setFragt(false)}
        >
          Ihre Notizen stehen danach fest und lassen sich nicht mehr ändern. Am Stand des Nachweises ändert sich nichts.
        </NachfrageDialog>
      )}
    </>
  );
}
