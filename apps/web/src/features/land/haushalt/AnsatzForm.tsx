import { jahrVon, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  Ansatzposten,
  ansatzpostenNamen,
  decideLandesansatz,
  geltenderAnsatz,
  grundMindestens,
  jahreVoraus,
  landesansatzRefusalTexte,
  LandesansatzEingabe,
} from "@kim/domain/landeshaushalt";
import {
  CheckboxField,
  euro,
  Form,
  FormActions,
  Grid,
  Notice,
  NumberField,
  Section,
  SelectField,
  SubmitButton,
  TextAreaField,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { NachfrageDialog } from "../../../shared/vorgang/NachfrageDialog.tsx";
import type { Ansatz, Jahr } from "./ansicht.ts";

type Props = { ansaetze: readonly Ansatz[]; jahre: readonly Jahr[]; heute: PlainDate };

/** The ministry enters an Ansatz, or what takes the place of one; it is asked once more before it counts. */
export function AnsatzForm({ ansaetze, jahre, heute }: Props) {
  const diesesJahr = jahrVon(heute);
  const [jahr, setJahr] = useState(diesesJahr);
  const [posten, setPosten] = useState<Ansatzposten>("programm");
  const [id, setId] = useState(() => crypto.randomUUID());
  const [eingabe, setEingabe] = useState<LandesansatzEingabe>();
  const eintragen = useMutation(useTRPC().landesansatz.create.mutationOptions());
  const geltend = geltenderAnsatz(ansaetze, jahr, posten);
  const waehlbar = Array.from(
    { length: diesesJahr + jahreVoraus - erstesFoerderjahr + 1 },
    (_, i) => diesesJahr + jahreVoraus - i,
  );
  return (
    <Section title="Ansatz eintragen">
      <Form
        key={id}
        schema={LandesansatzEingabe}
        defaults={{ id, ersetzt: geltend?.fassung ?? 0 }}
        label="Ansatz eintragen"
        judge={entscheidung({
          schema: LandesansatzEingabe,
          braucht: ["id", "jahr", "posten", "cent", "quelle", "annahme", "ersetzt"],
          saetze: landesansatzRefusalTexte,
          decide: (werte) => decideLandesansatz({ geltend, eingabe: { grund: null, ...werte }, heute }),
        })}
        onSubmit={setEingabe}
      >
        <Grid minColumn="14rem">
          <SelectField
            name="jahr"
            label="Haushaltsjahr"
            value={jahr}
            options={waehlbar.map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setJahr(Number(wert))}
          />
          <SelectField
            name="posten"
            label="Wofür"
            value={posten}
            options={Ansatzposten.options.map((value) => ({ value, label: ansatzpostenNamen[value] }))}
            onChange={(wert) => setPosten(Ansatzposten.parse(wert))}
          />
          <NumberField name="cent" label="Betrag" decimals={2} unit="€" />
        </Grid>
        <TextAreaField
          name="quelle"
          label="Quelle"
          rows={2}
          maxLength={500}
          hint="Wo der Ansatz steht, zum Beispiel Haushaltsplan, Einzelplan, Kapitel und Titel."
        />
        <CheckboxField
          name="annahme"
          label="Das ist nur eine Annahme."
          hint="Sie steht dann überall so dabei, wo mit dem Ansatz verglichen wird."
        />
        {geltend && (
          <>
            <Notice title={`Es gilt Fassung ${geltend.fassung} mit ${euro(geltend.cent)}`}>
              {`Quelle: ${geltend.quelle}. Der neue Ansatz löst sie ab; sie bleibt unten lesbar.`}
            </Notice>
            <TextAreaField
              name="grund"
              label="Grund der Ablösung"
              rows={2}
              maxLength={1000}
              hint={`Zum Beispiel ein Nachtragshaushalt, in mindestens ${grundMindestens} Zeichen.`}
            />
          </>
        )}
        <FormActions>
          <SubmitButton>Ansatz prüfen</SubmitButton>
        </FormActions>
      </Form>
      {eingabe && (
        <NachfrageDialog
          titel={`Ansatz ${eingabe.jahr} eintragen`}
          senden="Eintragen"
          eingabe={eingabe}
          befehl={eintragen}
          getan={`Der Ansatz ${eingabe.jahr} ist eingetragen.`}
          onDone={() => setId(crypto.randomUUID())}
          onClose={() => setEingabe(undefined)}
        >
          <Folgen eingabe={eingabe} jahre={jahre} />
        </NachfrageDialog>
      )}
    </Section>
  );
}

/** What will count afterwards, and how it stands to what is granted already. */
function Folgen({ eingabe, jahre }: { eingabe: LandesansatzEingabe; jahre: readonly Jahr[] }) {
  const { jahr, posten, cent, ersetzt } = eingabe;
  const vergleich = jahre.find((j) => j.jahr === jahr);
  const zeile =
    posten === "programm"
      ? vergleich?.gesamt
      : vergleich?.bausteine.find(({ baustein }) => posten === `baustein${baustein}`);
  return (
    <>
      <p>
        {`${ansatzpostenNamen[posten]} ${jahr}: ${euro(cent)}. `}
        {ersetzt > 0
          ? `Das löst die Fassung ${ersetzt} ab. Gelöscht wird nichts.`
          : "Ändern lässt sich das danach nur durch eine neue Fassung mit Grund."}
      </p>
      {zeile && zeile.bewilligtCent > cent && (
        <Notice tone="warning" title="Es ist schon mehr bewilligt">
          {`Bewilligt sind ${euro(zeile.bewilligtCent)}, also ${euro(zeile.bewilligtCent - cent)} mehr als dieser Ansatz.`}
        </Notice>
      )}
    </>
  );
}
