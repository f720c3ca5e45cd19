import { z } from "@kim/domain/zod";
import { AntragId } from "@kim/domain/grundlagen";
import { Antragsbemerkung } from "@kim/domain/antrag";
import { TextAreaField } from "@kim/ui";
import type { ReactNode } from "react";
import type { Befehl } from "../../shared/vorgang/use-vorgang.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

const Schritt = z.strictObject({ id: z.uuid(), antragId: AntragId, text: Antragsbemerkung });

type SchrittDialogProps = {
  antragId: AntragId;
  befehl: Befehl<z.infer<typeof Schritt>, unknown>;
  knopf: string;
  titel: string;
  feld: string;
  getan: string;
  danger?: boolean;
  children: ReactNode;
};

/** A step of an Antrag, with the text that is kept with it. */
export function SchrittDialog({ antragId, titel, feld, danger = false, children, ...vorgang }: SchrittDialogProps) {
  return (
    <VorgangDialog
      {...vorgang}
      look={{ danger }}
      titel={titel}
      senden={titel}
      schema={Schritt}
      defaults={(id) => ({ id, antragId })}
    >
      <p>{children}</p>
      <TextAreaField name="text" label={feld} hint="Mindestens 10 Zeichen." maxLength={4000} />
    </VorgangDialog>
  );
}
