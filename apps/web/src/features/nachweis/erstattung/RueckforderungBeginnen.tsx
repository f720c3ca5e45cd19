import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  decideRueckforderung,
  Rechtsgrundlage,
  rechtsgrundlagen,
  RueckforderungEingabe,
  rueckforderungRefusalTexte,
  sachverhaltMindestens,
} from "@kim/domain/rueckforderung";
import { CheckboxField, DateField, datum, euro, Grid, Notice, NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";
import type { Forderungsgegenstand } from "../ansicht.ts";

/** The level above claims what is left of a certified proof. */
export function RueckforderungBeginnen({
  gegenstand,
  restCent,
}: {
  gegenstand: Forderungsgegenstand;
  restCent: number;
}) {
  const { nachweis, grundlagen, kette, durch } = gegenstand;
  const [gewaehlt, setGewaehlt] = useState(grundlagen[0]?.grundlage);
  const navigate = useNavigate();
  const { organisationId } = useSession().organisation;
  const heute = heuteInBerlin(new Date());
  const create = useMutation(useTRPC().rueckforderung.create.mutationOptions());
  const bis = grundlagen.find(({ grundlage }) => grundlage === gewaehlt)?.unaufgefordertBis ?? null;
  const nachVertrag = durch === "vertrag";
  return (
    <VorgangDialog
      knopf={nachVertrag ? "Rückgabe fordern" : "Rückforderung beginnen"}
      look={{ variant: "primary", size: "small" }}
      titel={nachVertrag ? "Rückgabe fordern" : "Rückforderung beginnen"}
      senden="Beginnen"
      schema={RueckforderungEingabe}
      defaults={(id) => ({ id, nachweis: { inhaberId: nachweis.inhaberId, id: nachweis.id } })}
      judge={entscheidung({
        schema: RueckforderungEingabe,
        braucht: ["grundlage", "betragCent", "kenntnisAm", "unwirksamAb"],
        saetze: rueckforderungRefusalTexte,
        decide: (eingabe) => decideRueckforderung(eingabe, gegenstand, heute),
      })}
      befehl={create}
      getan="Die Rückforderung ist begonnen. Die andere Seite sieht sie erst, wenn Sie es ihr sagen."
      onDone={(_eingabe, { id }) => navigate(`/rueckforderungen/${organisationId}/${id}`)}
    >
      {kette && (
        <Notice title="Dieselbe Ursache wird auch von Ihnen gefordert" regel="R99b">
          {`Von Ihnen gefordert sind ${euro(kette.vonObenCent)}; nach unten bleiben davon ${euro(Math.max(0, kette.nochCent))}. ` +
            "Mehr geht nur, soweit Sie selbst einen Anteil tragen."}
        </Notice>
      )}
      <SelectField
        name="grundlage"
        label="Grundlage"
        options={grundlagen.map(({ grundlage }) => ({ value: grundlage, label: rechtsgrundlagen[grundlage].name }))}
        value={gewaehlt}
        onChange={(wert) => setGewaehlt(Rechtsgrundlage.safeParse(wert).data)}
      />
      {bis !== null && (
        <Notice title={`Unaufgefordert zu zahlen bis ${datum(bis)}`} regel="R72">
          Wird bis dahin gezahlt, fallen keine Zinsen an.
        </Notice>
      )}
      <Grid minColumn="12rem">
        <NumberField name="betragCent" label="Betrag" decimals={2} unit="€" defaultValue={restCent} />
        {kette && (
          <NumberField
            name="eigenanteilCent"
            label="Davon eigener Anteil"
            hint="Was Sie von der Ursache selbst tragen."
            decimals={2}
            unit="€"
            optional
          />
        )}
      </Grid>
      <Grid minColumn="12rem">
        <DateField
          name="kenntnisAm"
          label="Voll bekannt seit"
          hint="Der Tag, an dem die letzte Tatsache bekannt war. Von ihm an läuft die Jahresfrist."
          defaultValue={heute}
          max={heute}
        />
        <DateField name="unwirksamAb" label="Zinsen ab" hint="Der Tag, an dem die Umstände eingetreten sind." />
      </Grid>
      {!nachVertrag && (
        <CheckboxField
          name="arglistig"
          label="Der Empfänger hat arglistig getäuscht."
          hint="Dann gilt keine Jahresfrist (§ 48 Abs. 4 Satz 2 VwVfG NRW)."
        />
      )}
      <TextAreaField
        name="sachverhalt"
        label="Sachverhalt"
        hint={`Was die Prüfung ergeben hat, in mindestens ${sachverhaltMindestens} Zeichen. Die andere Seite liest es ab der Anhörung.`}
        maxLength={4000}
      />
    </VorgangDialog>
  );
}
