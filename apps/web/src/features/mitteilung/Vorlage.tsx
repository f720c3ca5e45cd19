import {
  ausgefuellt,
  decideVorlage,
  VorlagenfassungEingabe,
  Vorlageninhalt,
  type Vorlagenschluessel,
} from "@kim/domain/vorlage";
import { refusalText } from "@kim/domain/texte";
import { Badge, Button, CheckboxField, Cluster, TextAreaField, TextField, zeitpunkt, type FieldError } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import { beispielwerte } from "./beispielwerte.ts";

type Eine = Outputs["vorlage"]["list"][number];

/** One template with its words, a preview, who changed it when, and the way back to what was delivered. */
export function Vorlage({ vorlage }: { vorlage: Eine }) {
  const { titel, inhalt, geaendert, berechnet, fassungen, istPflicht } = vorlage;
  const [neueste] = fassungen;
  return (
    <article className="kim-mitteilung__vorlage">
      <h3 className="kern-heading-small">{titel}</h3>
      <p className="kern-hint">
        {istPflicht && `Grundlage: ${inhalt.quelle ?? "keine"}. `}
        {inhalt.annahme && <Badge tone="warning">Annahme</Badge>}
        {berechnet && <Badge tone="info">Erscheint von selbst</Badge>}
        {!inhalt.aktiv && <Badge tone="neutral">Wird nicht verlangt</Badge>}
        {neueste
          ? ` ${neueste.geliefert ? "Zurückgesetzt" : "Geändert"} am ${zeitpunkt(neueste.am)} von ${neueste.vonName}.`
          : " Wie ausgeliefert."}
      </p>
      <details>
        <summary>Wortlaut</summary>
        <p className="kim-mitteilung__text">{`${inhalt.betreff}\n\n${inhalt.text}`}</p>
      </details>
      <Cluster>
        <Aendern vorlage={vorlage} />
        {geaendert && <Zuruecksetzen vorlage={vorlage} />}
      </Cluster>
    </article>
  );
}

function Aendern({ vorlage: { schluessel, titel, inhalt, platzhalter, istPflicht } }: { vorlage: Eine }) {
  const befehl = useMutation(useTRPC().vorlagenfassung.create.mutationOptions());
  const [wortlaut, setWortlaut] = useState({ betreff: inhalt.betreff, text: inhalt.text });
  return (
    <VorgangDialog
      knopf="Ändern"
      look={{ size: "small", "aria-label": `${titel} ändern` }}
      titel={`${titel} ändern`}
      senden="Ab sofort verwenden"
      schema={VorlagenfassungEingabe}
      defaults={(id) => ({ id, schluessel })}
      toInput={({ id, schluessel: welche, ...felder }) => ({
        id,
        schluessel: welche,
        inhalt: { quelle: null, annahme: false, aktiv: !istPflicht, ...felder },
      })}
      unter="inhalt"
      judge={(eingabe) => einwaende(schluessel, eingabe)}
      befehl={befehl}
      getan="Die Vorlage gilt ab sofort."
      onOpen={() => setWortlaut({ betreff: inhalt.betreff, text: inhalt.text })}
    >
      <p className="kern-hint">{`Platzhalter: ${platzhalter.map((name) => `{${name}}`).join(", ")}`}</p>
      <TextField
        name="betreff"
        label="Betreff"
        maxLength={200}
        defaultValue={inhalt.betreff}
        onChange={(betreff) => setWortlaut((vorher) => ({ ...vorher, betreff }))}
      />
      <TextAreaField
        name="text"
        label="Text"
        rows={12}
        maxLength={5000}
        defaultValue={inhalt.text}
        onChange={(text) => setWortlaut((vorher) => ({ ...vorher, text }))}
      />
      {istPflicht && (
        <>
          <TextField
            name="quelle"
            label="Worauf die Pflicht beruht"
            maxLength={200}
            defaultValue={inhalt.quelle ?? ""}
          />
          <CheckboxField name="annahme" label="Das ist eine Annahme." defaultChecked={inhalt.annahme} />
          <CheckboxField name="aktiv" label="Diese Mitteilung wird verlangt." defaultChecked={inhalt.aktiv} />
        </>
      )}
      <details>
        <summary>Vorschau mit Beispielen</summary>
        <p className="kim-mitteilung__text">
          {`${ausgefuellt(wortlaut.betreff, beispielwerte)}\n\n${ausgefuellt(wortlaut.text, beispielwerte)}`}
        </p>
      </details>
    </VorgangDialog>
  );
}

function einwaende(schluessel: Vorlagenschluessel, eingabe: unknown): FieldError[] {
  const inhalt = Vorlageninhalt.safeParse(Object(eingabe).inhalt).data;
  if (!inhalt) return [];
  const entscheidung = decideVorlage(schluessel, inhalt);
  return entscheidung.ok ? [] : [{ feld: entscheidung.refusal.feld, meldung: refusalText(entscheidung.refusal) }];
}

function Zuruecksetzen({ vorlage: { schluessel, titel } }: { vorlage: Eine }) {
  const befehl = useMutation(useTRPC().vorlagenfassung.create.mutationOptions());
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <Button
        size="small"
        aria-label={`${titel} auf die Auslieferung zurücksetzen`}
        onClick={() => setId(crypto.randomUUID())}
      >
        Auf Auslieferung zurücksetzen
      </Button>
      {id && (
        <NachfrageDialog
          titel={`${titel} zurücksetzen?`}
          senden="Zurücksetzen"
          eingabe={{ id, schluessel, inhalt: null }}
          befehl={befehl}
          getan="Es gilt wieder der ausgelieferte Wortlaut."
          onClose={() => setId(null)}
        >
          <p>Die eigenen Worte bleiben als Fassung erhalten; verwendet werden sie nicht mehr.</p>
        </NachfrageDialog>
      )}
    </>
  );
}
