import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  abfragemaengel,
  adressatenDer,
  landesabfrageRefusalText,
  type LandesabfrageId,
  type LandesabfrageInhalt,
} from "@kim/domain/landesabfrage";
import { Button, datum, Section, useStatus, zahl } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import type { Abfrageregister } from "./ansicht.ts";

/** The last step: what is still missing, and to the bodies. */
export function Stellen({
  id,
  inhalt,
  register,
  speichere,
}: {
  id: LandesabfrageId;
  inhalt: LandesabfrageInhalt;
  register: Abfrageregister;
  speichere: () => Promise<number>;
}) {
  const { melde } = useStatus();
  const [vorgang, setVorgang] = useState<{ id: string; version: number }>();
  const befehl = useMutation(useTRPC().abfragestellung.create.mutationOptions());
  const maengel = abfragemaengel(getrimmt(inhalt), register, heuteInBerlin(new Date()));
  const anzahl = adressatenDer(inhalt.empfaenger, register).length;
  // What is asked is what is saved.
  const oeffne = async () => {
    try {
      setVorgang({ id: crypto.randomUUID(), version: await speichere() });
    } catch {
      melde("Der Entwurf ließ sich nicht speichern; darum wurde nichts gestellt.", "danger");
    }
  };
  return (
    <Section title="4. Stellen">
      {maengel.length > 0 && (
        <>
          <p>Vor dem Stellen fehlt noch:</p>
          <ul>
            {maengel.map((mangel, i) => (
              <li key={i}>{landesabfrageRefusalText(mangel)}</li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button variant="primary" disabled={maengel.length > 0} onClick={() => void oeffne()}>
          Abfrage stellen
        </Button>
      </div>
      {vorgang && (
        <NachfrageDialog
          titel="Abfrage stellen"
          senden="Stellen"
          eingabe={{ ...vorgang, landesabfrageId: id }}
          befehl={befehl}
          getan="Die Abfrage ist gestellt."
          onClose={() => setVorgang(undefined)}
        >
          <p>
            {`${zahl(anzahl)} Empfänger sehen die Abfrage danach, erhalten einen Brief und haben bis ${inhalt.frist === null ? "zur Frist" : `zum ${datum(inhalt.frist)}`} Zeit. Ändern lässt sie sich dann nicht mehr, nur zurückziehen.`}
          </p>
        </NachfrageDialog>
      )}
    </Section>
  );
}

/** As it will be saved: the law reads no blanks as words. */
const getrimmt = (inhalt: LandesabfrageInhalt): LandesabfrageInhalt => ({
  ...inhalt,
  titel: inhalt.titel.trim(),
  anlass: inhalt.anlass.trim(),
  felder: inhalt.felder.map((feld) => ({ ...feld, bezeichnung: feld.bezeichnung.trim() })),
});
