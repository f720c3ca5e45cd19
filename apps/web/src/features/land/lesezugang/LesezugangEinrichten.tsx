import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  decideLesezugang,
  hoechstensJeTag,
  hoechstensTage,
  LesezugangAnlage,
  lesezugangRefusalTexte,
  Leseumfang,
  leseumfangNamen,
} from "@kim/domain/lesezugang";
import { CheckboxField, DateField, Grid, NumberField, TextField, zahl } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { neuesKennwort } from "../../../shared/kennwort/kennwort.ts";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";
import { mitUmfaengen } from "./umfaenge.ts";

/** Purpose, extent, last day and quota of a new program; its token is made here and told once. */
export function LesezugangEinrichten({ onToken }: { onToken: (token: string) => void }) {
  const [kennwort, setKennwort] = useState<Awaited<ReturnType<typeof neuesKennwort>>>();
  const heute = heuteInBerlin(new Date());
  const einrichten = useMutation(
    useTRPC().lesezugang.create.mutationOptions({ onSuccess: () => kennwort && onToken(kennwort.token) }),
  );
  return (
    <VorgangDialog
      knopf="Lesezugang einrichten"
      look={{ variant: "primary", icon: "add" }}
      titel="Lesezugang einrichten"
      senden="Einrichten"
      onOpen={() => void neuesKennwort().then(setKennwort)}
      schema={LesezugangAnlage}
      defaults={(id) => ({ id })}
      toInput={(werte) => mitUmfaengen({ ...werte, tokenHash: kennwort?.tokenHash ?? "" })}
      judge={entscheidung({
        schema: LesezugangAnlage,
        braucht: ["letzterTag"],
        saetze: lesezugangRefusalTexte,
        decide: (anlage) => decideLesezugang(anlage, heute),
      })}
      befehl={einrichten}
      getan="Der Lesezugang ist eingerichtet. Das Kennwort steht auf der Seite."
    >
      <TextField name="zweck" label="Zweck" hint="Zum Beispiel: Datenbank des Landes, monatlicher Abgleich." />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">Umfang</legend>
        <div className="kern-fieldset__body">
          {Leseumfang.options.map((umfang) => (
            <CheckboxField key={umfang} name={`umfaenge.${umfang}`} label={leseumfangNamen[umfang]} />
          ))}
        </div>
      </fieldset>
      <Grid minColumn="12rem">
        <DateField
          name="letzterTag"
          label="Letzter Tag"
          defaultValue={addDays(heute, hoechstensTage)}
          hint={`Einschließlich; höchstens ${hoechstensTage} Tage (Annahme).`}
        />
        <NumberField
          name="jeTag"
          label="Abrufe am Tag"
          defaultValue={100}
          hint={`Höchstens ${zahl(hoechstensJeTag)} (Annahme).`}
        />
      </Grid>
    </VorgangDialog>
  );
}
