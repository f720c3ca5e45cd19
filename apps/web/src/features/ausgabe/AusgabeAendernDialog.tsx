import { AusgabeAenderung, ausgabeartNamen } from "@kim/domain/ausgabe";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { AusgabeFelder } from "./AusgabeFelder.tsx";
import type { Ausgabenliste } from "./personalzellen.ts";
import { istSachart, type Sachausgabe } from "./sachausgaben.ts";

export function AusgabeAendernDialog({
  ausgabe,
  bedarfe,
  onClose,
}: {
  ausgabe: Sachausgabe;
  bedarfe: Ausgabenliste["bedarfe"];
  onClose: () => void;
}) {
  const aendern = useMutation(useTRPC().ausgabe.update.mutationOptions());
  const { id, version, art, jahr } = ausgabe;
  if (!istSachart(art)) return null;
  return (
    <EingabeDialog
      titel={`${ausgabeartNamen[art]} ändern`}
      label="Ausgabe ändern"
      senden="Speichern"
      schema={AusgabeAenderung}
      defaults={() => ({ id, version, art })}
      befehl={aendern}
      getan="Die Ausgabe ist geändert."
      onClose={onClose}
    >
      <AusgabeFelder art={art} jahr={jahr} bedarfe={bedarfe} ausgabe={ausgabe} />
    </EingabeDialog>
  );
}
