import { heuteInBerlin } from "@kim/domain/grundlagen";
import { BesetzungAnlage, Qualifikation, qualifikationNamen } from "@kim/domain/stelle";
import { besetzungRefusalTexte, decideBesetzung } from "@kim/domain/besetzung";
import { DateField, NumberField, SelectField, TextField, vzae } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Abschlussfelder } from "../../shared/besetzung/Abschlussfelder.tsx";
import { mitPseudonymHinweis } from "../../shared/besetzung/pseudonym-hinweis.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { Stellenteil, StelleView } from "./ansicht.ts";

const qualifikationen = Qualifikation.options.map((value) => ({ value, label: qualifikationNamen[value] }));

/** Enters who fills a part of a post. Closed and opened again it is a new request with a new id. */
export function BesetzungDialog({
  view: { stelle, weiterleitungen },
  teil,
  onClose,
}: {
  view: StelleView;
  teil: Stellenteil;
  onClose: () => void;
}) {
  const { organisationId } = useSession().organisation;
  const eintragen = useMutation(useTRPC().besetzung.create.mutationOptions());
  const frei = heuteFrei(teil);
  return (
    <EingabeDialog
      titel="Besetzung eintragen"
      senden="Besetzung eintragen"
      schema={BesetzungAnlage}
      defaults={(id) => ({ id, stelleId: stelle.id, weiterleitungId: teil.weiterleitungId })}
      judge={entscheidung({
        schema: BesetzungAnlage,
        braucht: ["id", "stelleId", "weiterleitungId", "qualifikation", "vzaeHundertstel", "von", "bis"],
        decide: ({ pseudonym = "", abschluss = null, gleichwertigWeil = null, ...antrag }) =>
          decideBesetzung({
            organisationId,
            stelle,
            weiterleitungen,
            vorhandene: teil.besetzungen,
            antrag: { ...antrag, pseudonym, abschluss, gleichwertigWeil },
            heute: heuteInBerlin(new Date()),
          }),
        saetze: besetzungRefusalTexte,
      })}
      befehl={eintragen}
      getan={mitPseudonymHinweis("Die Besetzung ist eingetragen.")}
      onClose={onClose}
    >
      <TextField name="pseudonym" label="Pseudonym" hint="Ein Kürzel, kein Name, zum Beispiel „CM 7“." maxLength={80} />
      <SelectField name="qualifikation" label="Qualifikation" placeholder="Bitte auswählen" options={qualifikationen} />
      {stelle.funktion === "koordination" && <Abschlussfelder />}
      <NumberField
        name="vzaeHundertstel"
        label="Umfang"
        unit="VZÄ"
        decimals={2}
        hint={`Heute frei: ${vzae(frei)} VZÄ.`}
        defaultValue={frei || teil.vzaeHundertstel}
      />
      <DateField name="von" label="Erster Tag" min={teil.beginn} max={teil.ende ?? undefined} />
      <DateField
        name="bis"
        label="Letzter Tag"
        hint="Leer: bis auf Weiteres."
        optional
        min={teil.beginn}
        max={teil.ende ?? undefined}
      />
    </EingabeDialog>
  );
}

function heuteFrei({ stand, vzaeHundertstel }: Stellenteil): number {
  if (stand.status === "besetzt") return 0;
  return stand.status === "teilweise" ? vzaeHundertstel - stand.besetztHundertstel : vzaeHundertstel;
}
